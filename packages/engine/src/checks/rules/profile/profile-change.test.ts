import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const from = (last: Record<string, number>, profile: Record<string, number>) => ({ profile, last: { profile: last } });

describe("figures of the profile against last year's", () => {
  it("asks about a population that moved by more than 5 percent", () => {
    expect(said("population-change", from({ population: 100_000 }, { population: 104_000 }))).toEqual([]);
    expect(said("population-change", from({ population: 100_000 }, { population: 107_000 }))).toEqual(["warning"]);
  });

  it("refuses one that doubled or lost three zeros", () => {
    expect(said("population-change", from({ population: 136_000 }, { population: 136 }))).toEqual(["error"]);
  });

  it("asks about households in the same way", () => {
    expect(said("household-change", from({ households: 40_000 }, { households: 40_800 }))).toEqual([]);
    expect(said("household-change", from({ households: 40_000 }, { households: 44_000 }))).toEqual(["warning"]);
  });

  it("allows GDP to grow with prices", () => {
    expect(said("gdp-change", from({ cityGdp: 5e9 }, { cityGdp: 6e9 }))).toEqual([]);
    expect(said("gdp-change", from({ cityGdp: 5e9 }, { cityGdp: 5e6 }))).toEqual(["error"]);
  });

  it("asks about an area that is not last year's", () => {
    expect(said("area-change", from({ cityArea: 71.4 }, { cityArea: 71.4 }))).toEqual([]);
    expect(said("area-change", from({ cityArea: 71.4 }, { cityArea: 75 }))).toEqual(["warning"]);
    expect(said("area-change", from({ cityArea: 71.4 }, { cityArea: 7140 }))).toEqual(["error"]);
  });

  it("says nothing without last year", () => {
    expect(said("population-change", { profile: { population: 5 } })).toEqual([]);
  });
});
