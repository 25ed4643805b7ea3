import { describe, expect, it } from "vitest";
import { joinDraws, type RankDraws } from "../draws/rank-draws.ts";
import { chanceAbove, chancesAbove, topChances } from "./chances.ts";
import { summariseDraws } from "./summarise-draws.ts";
import { tieGroups } from "./tie-groups.ts";

/** Draws written out: one row of places a draw; scores are 100 minus the place. */
function drawsOf(units: readonly string[], places: readonly (readonly number[])[], from = 0): RankDraws {
  return {
    units,
    from,
    count: places.length,
    ranks: Int32Array.from(places.flat()),
    scores: Float64Array.from(places.flat(), (place) => (place === 0 ? Number.NaN : 100 - place)),
    factors: [{ id: "weights", type: "weights", options: null }],
    options: new Int32Array(places.length).fill(-1),
  };
}

// A is first four times of five; C has no place in the last draw.
const units = ["A", "B", "C"];
const places = [
  [1, 2, 3],
  [1, 2, 3],
  [1, 3, 2],
  [2, 1, 3],
  [1, 2, 0],
];
const draws = drawsOf(units, places);

describe("summariseDraws", () => {
  it("gives median, mean and type-7 quantiles of the places", () => {
    const summary = summariseDraws(draws);
    expect([...summary.rankMedian]).toEqual([1, 2, 3]);
    expect([...summary.rankMean]).toEqual([1.2, 2, 2.75]);
    // By hand: of 1, 1, 1, 1, 2 the 95 % quantile lies at position 1 + 4 · 0.95 = 4.8, so at 1.8.
    expect(summary.rankLow[0]).toBe(1);
    expect(summary.rankHigh[0]).toBeCloseTo(1.8, 12);
    expect(summary.scoreLow[0]).toBeCloseTo(98.2, 12);
    expect(summary.scoreHigh[0]).toBe(99);
  });

  it("says in what share of the draws a unit had a place", () => {
    expect([...summariseDraws(draws).placedShare]).toEqual([1, 1, 0.8]);
    const never = summariseDraws(drawsOf(["A"], [[0], [0]]));
    expect([never.placedShare[0], never.rankLow[0], never.rankMean[0]]).toEqual([0, Number.NaN, Number.NaN]);
  });

  it("widens with the share that is to be held", () => {
    const narrow = summariseDraws(draws, { interval: 0.5 });
    const wide = summariseDraws(draws, { interval: 0.99 });
    expect(narrow.rankHigh[1]! - narrow.rankLow[1]!).toBeLessThan(wide.rankHigh[1]! - wide.rankLow[1]!);
  });
});

describe("chances", () => {
  it("counts draws in which one unit is above another, ties as half, and leaves out draws in which one has no place", () => {
    expect(chanceAbove(draws, 0, 1)).toBe(0.8);
    expect(chanceAbove(draws, 1, 2)).toBe(0.75); // draws 1, 2 and 4 of the four in which C has a place
    expect(
      chanceAbove(
        drawsOf(units, [
          [1, 1, 3],
          [1, 2, 3],
        ]),
        0,
        1,
      ),
    ).toBe(0.75);
    expect(chanceAbove(drawsOf(units, [[1, 0, 2]]), 0, 1)).toBe(Number.NaN);
  });

  it("fills a matrix whose opposite entries add up to 1", () => {
    const matrix = chancesAbove(draws, [0, 2]);
    expect(matrix.map((row) => [...row])).toEqual([
      [0.5, 1],
      [0, 0.5],
    ]);
  });

  it("counts the draws in which a unit is among the first k", () => {
    expect([...topChances(draws, 1)]).toEqual([0.8, 0.2, 0]);
    expect([...topChances(draws, 3)]).toEqual([1, 1, 0.8]); // without a place C is not among them
    expect(() => topChances(draws, 0)).toThrow("topChances requires a whole number ≥ 1, got 0");
  });
});

describe("tieGroups", () => {
  it("keeps units together that their leader is not surely above", () => {
    // A is above B in 0.8 of the draws and above C in all.
    expect(tieGroups(draws, 0.9)).toEqual([
      { members: [0, 1], from: 1, to: 2 },
      { members: [2], from: 3, to: 3 },
    ]);
    expect(tieGroups(draws, 0.7).map(({ members }) => members)).toEqual([[0], [1], [2]]);
  });

  it("orders equals by their code and leaves out units that never had a place", () => {
    const equal = drawsOf(["B", "A", "C"], [[1, 1, 0]]);
    expect(tieGroups(equal, 0.9)).toEqual([{ members: [1, 0], from: 1, to: 2 }]);
  });

  it("groups each year of a panel by itself", () => {
    const panel = { ...drawsOf(["A", "B", "A", "B"], [[1, 2, 2, 1]]), times: [2024, 2024, 2025, 2025] };
    expect(tieGroups(panel, 0.9)).toEqual([
      { time: 2024, members: [0], from: 1, to: 1 },
      { time: 2024, members: [1], from: 2, to: 2 },
      { time: 2025, members: [3], from: 1, to: 1 },
      { time: 2025, members: [2], from: 2, to: 2 },
    ]);
  });

  it("refuses a certainty that tells nothing apart", () => {
    expect(() => tieGroups(draws, 0.5)).toThrow("tieGroups requires a certainty above 0.5 and below 1, got 0.5");
  });
});

describe("joinDraws", () => {
  it("puts parts of several workers in order", () => {
    const joined = joinDraws([drawsOf(units, places.slice(2), 2), drawsOf(units, places.slice(0, 2))]);
    expect(joined).toEqual(draws);
  });

  it("refuses draws that are missing or there twice", () => {
    expect(() => joinDraws([draws, drawsOf(units, places, 6)])).toThrow("joinDraws requires draw 5 next, got 6");
    expect(() => joinDraws([draws, drawsOf(units, places, 4)])).toThrow("joinDraws requires draw 5 next, got 4");
  });
});
