import { describe, expect, it } from "vitest";
import { summariseDraws } from "../places/summarise-draws.ts";
import { normal } from "../normal.ts";
import { seededRandom } from "../random.ts";
import { drawsAmong } from "./draws-among.ts";
import { profileScale } from "./profile-scales.ts";
import { similarUnits } from "./similar-units.ts";

// Two coastal towns of like size, a metropolis, and a town in the mountains; every other figure is alike.
const profiles = {
  units: ["A", "B", "C", "D"],
  columns: ["population", "altitude"],
  values: [Float64Array.of(50_000, 60_000, 9_000_000, 55_000), Float64Array.of(10, 20, 15, 2000)],
};

describe("profileScale", () => {
  it("takes logarithms of lopsided figures above 0 only", () => {
    expect(profileScale(profiles.values[0]!).isLogarithm).toBe(true);
    expect(profileScale(Float64Array.of(1, 2, 3, 4)).isLogarithm).toBe(false);
    expect(profileScale(Float64Array.of(0, 1, 10, 1000)).isLogarithm).toBe(false);
  });

  it("has mean 0 and deviation 1, and says nothing where all are alike", () => {
    const { scores } = profileScale(Float64Array.of(2, 4, 6));
    expect([...scores]).toEqual([-1, 0, 1]);
    expect([...profileScale(Float64Array.of(5, 5, Number.NaN)).scores]).toEqual([0, 0, Number.NaN]);
  });
});

describe("similarUnits", () => {
  it("names the nearest first, with what is close and what is far", () => {
    const similar = similarUnits(profiles, "A", { k: 3, seed: 1 });
    expect(similar.map(({ unit }) => unit)[0]).toBe("B");
    const metropolis = similar.find(({ unit }) => unit === "C")!;
    expect(metropolis.dimensions.map(({ dimension }) => dimension)).toEqual(["altitude", "population"]);
    expect(metropolis.dimensions[1]!.difference).toBeGreaterThan(1.5); // it is far above A
  });

  it("measures the root of the mean squared difference in deviations", () => {
    const table = {
      units: ["A", "B", "C"],
      columns: ["x", "y"],
      values: [Float64Array.of(0, 1, 2), Float64Array.of(0, 2, 4)],
    };
    // By hand: both columns have deviation 1 after standardising, B is 1 away in each, C is 2.
    expect(similarUnits(table, "A", { k: 2, seed: 1 }).map(({ distance }) => distance)).toEqual([1, 2]);
  });

  it("is sure of a neighbour that is near in everything, and less of one that is near in one thing", () => {
    const [first, ...others] = similarUnits(profiles, "A", { k: 2, seed: 1 });
    expect(first!.stability).toBe(1);
    expect(others[0]!.stability).toBeGreaterThan(0.3);
    expect(others[0]!.stability).toBeLessThan(0.9);
  });

  it("compares by what both have, and not at all where that is too little", () => {
    const gaps = { ...profiles, values: [profiles.values[0]!, Float64Array.of(10, Number.NaN, 15, 2000)] };
    const similar = similarUnits(gaps, "A", { k: 3, seed: 1 });
    expect(similar[0]).toMatchObject({ unit: "B", dimensions: [{ dimension: "population" }] });
    expect(similarUnits(gaps, "A", { k: 3, seed: 1, atLeast: 0.6 }).map(({ unit }) => unit)).not.toContain("B");
  });

  it("leaves out dimensions without weight", () => {
    const [nearest] = similarUnits(profiles, "A", { k: 1, seed: 1, weights: { altitude: 0 } });
    expect(nearest).toMatchObject({ unit: "D", stability: 1 });
    expect(() => similarUnits(profiles, "A", { k: 1, seed: 1, weights: { altitude: 0, population: 0 } })).toThrow(
      "requires a dimension with a weight above 0",
    );
  });

  it("gives the same neighbours for the same seed, and the k nearest of many", () => {
    const random = seededRandom(3);
    const many = {
      units: Array.from({ length: 300 }, (_, unit) => `U${unit}`),
      columns: ["x", "y", "z"],
      values: [0, 1, 2].map(() => Float64Array.from({ length: 300 }, () => normal(random))),
    };
    const similar = similarUnits(many, "U7", { k: 5, seed: 4 });
    expect(similar).toEqual(similarUnits(many, "U7", { k: 5, seed: 4 }));
    const all = similarUnits(many, "U7", { k: 299, seed: 4, repetitions: 1 });
    expect(similar.map(({ unit }) => unit)).toEqual(all.slice(0, 5).map(({ unit }) => unit));
    expect(all.every(({ distance }, place) => place === 0 || distance >= all[place - 1]!.distance)).toBe(true);
  });

  it("refuses what it can't answer", () => {
    expect(() => similarUnits(profiles, "X", { k: 1, seed: 1 })).toThrow("the profiles have no unit X");
    expect(() => similarUnits(profiles, "A", { k: 0, seed: 1 })).toThrow("a whole number k ≥ 1, got 0");
  });
});

describe("drawsAmong", () => {
  const draws = {
    units: ["A", "B", "C", "D"],
    from: 0,
    count: 2,
    ranks: Int32Array.of(1, 2, 3, 4, 4, 3, 1, 1),
    scores: Float64Array.of(9, 8, 7, 6, 1, 2, 9, 9),
    factors: [],
    options: new Int32Array(),
  };

  it("gives places among some units, ties and gaps as they are", () => {
    expect([...drawsAmong(draws, [0, 2, 3]).ranks]).toEqual([1, 2, 3, 3, 1, 1]);
    expect([...summariseDraws(drawsAmong(draws, [0, 3])).rankMean]).toEqual([1.5, 1.5]);
    const gap = { ...draws, ranks: Int32Array.of(1, 0, 2, 3, 1, 2, 3, 4) };
    expect([...drawsAmong(gap, [1, 2]).ranks]).toEqual([0, 1, 1, 2]);
  });

  it("refuses units of several years", () => {
    expect(() => drawsAmong({ ...draws, times: [1, 1, 2, 2] }, [0, 2])).toThrow(
      "drawsAmong requires units of one year",
    );
  });
});
