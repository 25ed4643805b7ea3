import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("household-size", () => {
  const city = (population: number, households: number) => ({ profile: { population, households } });

  it("accepts Nordic and Senegalese households", () => {
    expect(said("household-size", city(100_000, 55_000))).toEqual([]); // 1.8 persons
    expect(said("household-size", city(100_000, 13_000))).toEqual([]); // 7.7 persons
  });

  it("asks about more than 8 or fewer than 1.2 persons", () => {
    expect(said("household-size", city(100_000, 9000))).toEqual(["warning"]);
    expect(said("household-size", city(100_000, 90_000))).toEqual(["warning"]);
  });

  it("refuses more households than inhabitants", () => {
    expect(said("household-size", city(40_000, 100_000))).toEqual(["error"]);
  });

  it("says nothing when one of the two is missing", () => {
    expect(said("household-size", { profile: { population: 100_000 } })).toEqual([]);
  });
});
