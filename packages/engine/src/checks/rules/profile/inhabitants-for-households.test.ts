import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("inhabitants-for-households", () => {
  const profile = { population: 136_000, households: 60_000 };
  const internet = (inputs: Record<string, number>) => ({ profile, inputs: { EC_ICT_ICT_1C: inputs } });

  it("finds inhabitants in the numerator and in the denominator", () => {
    expect(said("inhabitants-for-households", internet({ householdsWithInternet: 128_000 }))).toEqual([
      "error EC_ICT_ICT_1C",
    ]);
    expect(
      said("inhabitants-for-households", internet({ householdsWithInternet: 55_000, households: 136_000 })),
    ).toEqual(["error EC_ICT_ICT_1C"]);
  });

  it("lets households pass", () => {
    expect(said("inhabitants-for-households", internet({ householdsWithInternet: 58_000 }))).toEqual([]);
  });
});
