import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("profile-out-of-range", () => {
  it("finds a city without inhabitants and one larger than any", () => {
    expect(said("profile-out-of-range", { profile: { population: 0 } })).toEqual(["error"]);
    expect(said("profile-out-of-range", { profile: { population: 130_000_000 } })).toEqual(["error"]);
    expect(said("profile-out-of-range", { profile: { population: 136_000, cityArea: 71.4 } })).toEqual([]);
  });
});
