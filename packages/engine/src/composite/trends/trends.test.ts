import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndexTable } from "../index-table.ts";
import { compoundGrowth, percentChange } from "./growth.ts";
import { trends } from "./trends.ts";

const gap = Number.NaN;

function panel(series: Record<string, number[]>): IndexTable {
  const rows = Object.entries(series).flatMap(([unit, values]) =>
    values.map((value, year) => ({ unit, year: 2020 + year, value })),
  );
  return {
    units: rows.map(({ unit }) => unit),
    times: rows.map(({ year }) => year),
    columns: ["x"],
    values: [Float64Array.from(rows, ({ value }) => value)],
  };
}

describe("compoundGrowth", () => {
  it("finds the rate that a series grows by, whatever is missing between its ends", () => {
    const rate = fc.double({ min: -0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        rate,
        fc.double({ min: 0.1, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (r, start, n) => {
          const values = [gap, start, gap, start * (1 + r) ** n];
          expect(compoundGrowth(values, [1990, 2000, 2000.5, 2000 + n])).toBeCloseTo(r, 9);
        },
      ),
    );
  });

  it("is 0 between two zeros, infinite from zero up, and not there between signs or for one observation", () => {
    expect(compoundGrowth([0, 0], [2020, 2021])).toBe(0);
    expect(compoundGrowth([0, 3], [2020, 2021])).toBe(Infinity);
    expect(compoundGrowth([-1, 3], [2020, 2022])).toBeNaN();
    expect(compoundGrowth([gap, 3], [2020, 2022])).toBeNaN();
  });
});

describe("percentChange", () => {
  it("is the slope of a straight line as a share of its beginning", () => {
    expect(percentChange([50, 55, 60, gap, 70], [2020, 2021, 2022, 2023, 2024])).toBeCloseTo(10, 12); // by hand: 5 of 50
    // by hand: line through 1, 2, 2 at 0, 1, 2 is 7/6 + x/2, so 100 · (1/2) ÷ (7/6) = 300/7
    expect(percentChange([1, 2, 2], [2020, 2021, 2022])).toBeCloseTo(300 / 7, 10);
  });

  it("with two observations goes through both, with equal ones is 0, with one is not there", () => {
    expect(percentChange([gap, 40, gap, 50], [2020, 2021, 2022, 2023])).toBeCloseTo(12.5, 12); // 10 of 40 in two years
    expect(percentChange([0.1, 0.1, 0.1], [2020, 2021, 2022])).toBe(0);
    expect(percentChange([3], [2020])).toBeNaN();
  });
});

describe("trends", () => {
  it("tell first and latest observation and the share observed", () => {
    const [trend] = trends(panel({ a: [gap, 2, gap, 8] }), { metric: "compound-growth" });
    expect(trend).toEqual({ unit: "a", indicator: "x", change: 1, available: 0.5, first: 2021, latest: 2023 });
  });

  it("sort the times of a unit, however its rows stand", () => {
    const table = { ...panel({ a: [1, 2, 4] }), times: [2022, 2021, 2020] };
    expect(trends(table, { metric: "compound-growth" })[0]!.change).toBe(-0.5); // 4 to 1 in two years
  });

  it("with a window take only the latest time points, and may begin at the very first one", () => {
    const table = panel({ a: [1, 2, 4, 8], b: [1, 3, 9, gap], c: [5, gap, gap, gap] });
    const options = { metric: "compound-growth", useLatest: 3 } as const;
    const found = trends(table, options);
    expect(found.map(({ change }) => change)).toEqual([1, 2, gap]);
    expect(found.map(({ windowFirst }) => windowFirst)).toEqual([2021, 2020, null]);
    expect(found.map(({ windowAvailable }) => windowAvailable)).toEqual([1, 1, null]);
  });

  it("in the peer's way give nothing for a window that begins at the first time point", () => {
    const table = panel({ a: [1, 2, 4, 8], b: [1, 3, 9, gap] });
    const found = trends(table, { metric: "compound-growth", useLatest: 3, window: "after-first" });
    expect(found.map(({ change }) => change)).toEqual([1, gap]); // COINr 1.1.14: its first point must come after the first
    expect(found[1]).toMatchObject({ first: 2020, latest: 2022, windowAvailable: null, windowFirst: null });
  });

  it("need a panel, and a window of two or more", () => {
    expect(() => trends({ ...panel({ a: [1] }), times: undefined }, { metric: "percent-change" })).toThrow(
      "trends requires a panel: a table with times",
    );
    expect(() => trends(panel({ a: [1, 2] }), { metric: "percent-change", useLatest: 1 })).toThrow(
      "trends requires a window of two or more time points, got 1",
    );
  });
});
