import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndexTable } from "../index-table.ts";
import { buildStructure } from "../structure/build-structure.ts";
import { resultsTable } from "./results-table.ts";
import { roundForDisplay } from "./round-for-display.ts";
import { strengthsAndWeaknesses } from "./strengths-and-weaknesses.ts";
import { unitSummary } from "./unit-summary.ts";

const gap = Number.NaN;
const units = ["A", "B", "C", "D"];
const table = (columns: Record<string, number[]>): IndexTable => ({
  units,
  columns: Object.keys(columns),
  values: Object.values(columns).map((column) => Float64Array.from(column)),
});
const levels = [
  table({ air: [10, 20, 20, gap], jobs: [5, 1, 9, gap] }),
  table({ Life: [7, 10, 14, gap] }),
  table({ Index: [7, 10, 14, gap] }),
];
const { structure } = buildStructure([
  { id: "air", level: 1, parent: "Life", direction: 1, weight: 1 },
  { id: "jobs", level: 1, parent: "Life", direction: -1, weight: 1 },
  { id: "Life", level: 2, parent: "Index", direction: 1, weight: 1 },
  { id: "Index", level: 3, direction: 1, weight: 1 },
]);

describe("resultsTable", () => {
  it("goes down from the highest index, and from the index to the indicators", () => {
    const result = resultsTable(levels, { extent: "full", content: "scores" });
    expect(result.units).toEqual(["C", "B", "A", "D"]);
    expect(result.columns).toEqual(["Index", "Life", "air", "jobs"]);
    expect([...result.values[3]!]).toEqual([9, 1, 5, gap]);
    expect([...result.ranks]).toEqual([1, 2, 3, 0]);
  });

  it("holds the index alone, or aggregates without indicators", () => {
    expect(resultsTable(levels, { extent: "summary", content: "scores" }).columns).toEqual(["Index"]);
    expect(resultsTable(levels, { extent: "aggregates", content: "scores" }).columns).toEqual(["Index", "Life"]);
  });

  it("gives places in each column on its own", () => {
    const result = resultsTable(levels, { extent: "full", content: "ranks" });
    expect(result.values.map((column) => [...column])).toEqual([
      [1, 2, 3, gap],
      [1, 2, 3, gap],
      [1, 1, 3, gap],
      [1, 3, 2, gap],
    ]); // by hand
  });

  it("gives places within groups, group by group", () => {
    const groups = ["south", "north", "south", null];
    const result = resultsTable(levels, { extent: "summary", content: "group-ranks", groups });
    expect(result.units).toEqual(["B", "C", "A", "D"]);
    expect(result.groups).toEqual(["north", "south", "south", null]);
    expect([...result.values[0]!]).toEqual([1, 1, 2, gap]);
    expect(() => resultsTable(levels, { extent: "full", content: "group-ranks" })).toThrow(
      "resultsTable requires groups for places within groups",
    );
  });

  it("keeps the years of a panel apart", () => {
    const panel = levels.map((level) => ({ ...level, times: [2024, 2025, 2024, 2025] }));
    const result = resultsTable(panel, { extent: "summary", content: "ranks" });
    expect(result.units).toEqual(["C", "A", "B", "D"]);
    expect([...result.values[0]!]).toEqual([1, 2, 1, gap]);
  });

  it("is sorted by another element where asked to", () => {
    const result = resultsTable(levels, { extent: "full", content: "scores", sortBy: "jobs" });
    expect(result.units).toEqual(["C", "A", "B", "D"]);
    expect([...result.ranks]).toEqual([1, 2, 3, 0]);
    expect(() => resultsTable(levels, { extent: "full", content: "scores", sortBy: "sun" })).toThrow(
      "resultsTable requires an element of the index to sort by, got sun",
    );
  });
});

describe("roundForDisplay", () => {
  it("takes the nearer decimal of the binary number, and the even one of two equally near", () => {
    // by hand: the doubles 0.15 and 0.35 lie a little below these decimals; 0.25, 2.5 and -1.5 are exact ties
    expect([0.15, 0.25, 0.35].map((value) => roundForDisplay(value, 1))).toEqual([0.1, 0.2, 0.3]);
    expect([2.5, -1.5, 1e300].map((value) => roundForDisplay(value, 0))).toEqual([2, -2, 1e300]);
    expect(roundForDisplay(gap, 2)).toBeNaN();
  });

  it("is never further away than half of the last decimal", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          expect(Math.abs(roundForDisplay(value, decimals) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        },
      ),
    );
  });
});

describe("unitSummary", () => {
  it("goes from the index down with score and place", () => {
    expect(unitSummary(levels, structure!, "B")).toEqual([
      { element: "Index", level: 3, score: 10, rank: 2 },
      { element: "Life", level: 2, score: 10, rank: 2 },
      { element: "air", level: 1, score: 20, rank: 1 },
      { element: "jobs", level: 1, score: 1, rank: 3 },
    ]);
    expect(unitSummary(levels, structure!, "D", { levels: [3] })).toEqual([
      { element: "Index", level: 3, score: gap, rank: 0 },
    ]);
    expect(() => unitSummary(levels, structure!, "X")).toThrow("a unit of the table is required, got X");
  });
});

describe("strengthsAndWeaknesses", () => {
  const options = { top: 1, bottom: 1, undirected: true };

  it("rank raw values by their direction", () => {
    // by hand: jobs counts down, so B with 1 is first of it; B shares the first place of air
    const { strengths, weaknesses } = strengthsAndWeaknesses(levels[0]!, structure!, "B", { ...options, top: 2 });
    expect(strengths).toEqual([
      { indicator: "air", rank: 1, value: 20 },
      { indicator: "jobs", rank: 1, value: 1 },
    ]);
    expect(weaknesses).toEqual([{ indicator: "jobs", rank: 1, value: 1 }]);
  });

  it("leave out last places unless they are wanted", () => {
    const of = (more: object) => strengthsAndWeaknesses(levels[0]!, structure!, "A", { ...options, ...more });
    expect(of({}).weaknesses).toEqual([{ indicator: "jobs", rank: 2, value: 5 }]); // last of air
    expect(of({ minDiscard: false }).weaknesses).toEqual([{ indicator: "air", rank: 3, value: 10 }]);
    expect(of({ bottom: 0 }).weaknesses).toEqual([]);
  });

  it("leave out indicators with few distinct values, equality included", () => {
    const of = (uniqueDiscard: number) =>
      strengthsAndWeaknesses(levels[0]!, structure!, "B", { ...options, top: 9, uniqueDiscard }).strengths;
    expect(of(2 / 3).map(({ indicator }) => indicator)).toEqual(["jobs"]); // air has two distinct of three
    expect(of(0.6).map(({ indicator }) => indicator)).toEqual(["air", "jobs"]);
  });

  it("leave out what the unit has no value for, and rank within groups", () => {
    expect(strengthsAndWeaknesses(levels[0]!, structure!, "D", options).strengths).toEqual([]);
    const groups = ["x", "y", "x", "y"];
    const { strengths } = strengthsAndWeaknesses(levels[0]!, structure!, "A", { ...options, groups });
    expect(strengths).toEqual([{ indicator: "jobs", rank: 1, value: 5 }]);
  });
});
