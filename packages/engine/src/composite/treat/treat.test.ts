import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TreatmentSettings } from "@urbimetry/model";
import type { StepOf } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import type { StepContext } from "../step-context.ts";
import { treat } from "./treat.ts";
import { treatedPoints } from "./treated-points.ts";

const tail = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 400];
const even = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

function table(columns: Record<string, readonly number[]>): IndexTable {
  const values = Object.values(columns).map((column) => Float64Array.from(column));
  return { units: Array.from(values[0]!, (_, row) => `city-${row}`), columns: Object.keys(columns), values };
}

const context = {} as StepContext;
const step = (
  settings: Partial<TreatmentSettings>,
  individual: StepOf<"treat">["individual"] = {},
): StepOf<"treat"> => ({ step: "treat", reason: "test", settings: TreatmentSettings.parse(settings), individual });

describe("treat", () => {
  it("winsorises an indicator that fails and leaves one that passes", () => {
    const before = table({ tail, even });
    const { table: after, details, problems } = treat(before, step({}), context);
    expect([...after!.values[0]!].at(-1)).toBe(15); // by hand: the one outlier goes to the largest of the others
    expect(after!.values[1]).toBe(before.values[1]);
    expect(details!.indicators.map(({ winsorised }) => winsorised?.points)).toEqual([1, undefined]);
    expect(treatedPoints(details!, before)).toEqual([{ indicator: "tail", unit: "city-15", treatment: "winhi" }]);
    expect(problems).toEqual([]);
  });

  it("transforms the original values when winsorising is not enough, and keeps that whether or not it passes", () => {
    const two = [...tail.slice(0, 14), 400, 500];
    const { table: after, details, problems } = treat(table({ two }), step({ winsorise: 1 }), context);
    const { winsorised, transformed } = details!.indicators[0]!;
    expect(winsorised).toMatchObject({ points: 1, upper: 400, after: { passes: false } });
    // From 1 to 500, the margin is 4.99: ln(500 − 1 + 4.99) for the last.
    expect(after!.values[0]![15]).toBeCloseTo(Math.log(503.99), 12);
    expect(transformed!.after.passes).toBe(false);
    expect(problems).toMatchObject([{ code: "outliers-remain", severity: "warning", element: "two" }]);
    expect(treatedPoints(details!, table({ two })).map(({ treatment }) => treatment)).toEqual([
      ...Array.from({ length: 15 }, () => "+log"),
      "winhi+log",
    ]);
  });

  it("transforms the winsorised values with combine", () => {
    const two = [...tail.slice(0, 14), 400, 500];
    const { table: after } = treat(table({ two }), step({ winsorise: 1, combine: true }), context);
    expect(after!.values[0]![15]).toBe(after!.values[0]![14]);
    expect(after!.values[0]![15]).toBeCloseTo(Math.log(399 + 3.99), 12);
  });

  it("says that an indicator still has outliers", () => {
    const { problems } = treat(table({ tail }), step({ winsorise: 0, transform: null }), context);
    expect(problems).toEqual([]);
    const two = [...tail.slice(0, 14), 400, 500];
    const one = treat(table({ two }), step({ winsorise: 1, transform: null }), context);
    expect(one.problems).toMatchObject([{ code: "outliers-remain", severity: "warning", element: "two" }]);
  });

  it("forces without testing: all points, or the transformation where there are none, or both with combine", () => {
    const forced = (settings: Partial<TreatmentSettings>) => {
      const { table: after } = treat(table({ even }), step({ force: true, ...settings }), context);
      return [...after!.values[0]!];
    };
    // The skewness is 0, then negative, then about 0 …: 16 → 15, 1 → 2.
    expect(forced({ winsorise: 2 })).toEqual([2, ...even.slice(1, 15), 15]);
    expect(forced({ winsorise: 0 })[0]).toBeCloseTo(Math.log(0.15), 12);
    expect(forced({ winsorise: 2, combine: true })[0]).toBeCloseTo(Math.log(0.13), 12);
  });

  it("takes an indicator's own settings, and none", () => {
    const { details, table: after } = treat(
      table({ tail, other: tail }),
      step({}, { tail: "none", other: TreatmentSettings.parse({ winsorise: 0 }) }),
      context,
    );
    expect([...after!.values[0]!]).toEqual(tail);
    expect(details!.indicators).toMatchObject([{ indicator: "other", winsorised: null }]);
    expect(details!.indicators[0]!.transformed).not.toBeNull();
  });

  it("refuses settings for an indicator that is not there", () => {
    const { problems, table: after } = treat(table({ tail }), step({}, { taill: "none" }), context);
    expect(problems).toMatchObject([{ code: "unknown-indicator", severity: "error", element: "taill" }]);
    expect(after).toBeUndefined();
  });

  it("tells what can't be tested, and leaves it", () => {
    const { problems, table: after } = treat(
      table({ constant: [3, 3, 3, 3], few: [1, 2, 9, Number.NaN], none: Array(4).fill(Number.NaN) as number[] }),
      step({ skewness: 0.1, kurtosis: 0.1 }),
      context,
    );
    expect(problems.map(({ code, element }) => [code, element])).toEqual([
      ["outliers-not-tested", "constant"],
      ["outliers-not-tested", "few"],
    ]);
    expect([...after!.values[1]!]).toEqual([1, 2, 9, Number.NaN]);
  });

  it("refuses a transformation without a result, and lets log-gii leave a gap with a warning", () => {
    const zeros = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5];
    const combined = treat(table({ zeros }), step({ winsorise: 1, combine: true }), context);
    expect(combined.problems).toMatchObject([
      { code: "transformation-undefined", severity: "error", element: "zeros", unit: "city-0" },
    ]); // winsorised to zeros only, the range is 0 and ln 0 is asked for
    const negative = tail.map((value) => value - 500);
    const gii = treat(table({ negative }), step({ winsorise: 0, transform: { type: "log-gii" } }), context);
    expect(gii.problems).toMatchObject([{ code: "transformation-leaves-gap", severity: "warning", unit: "city-4" }]);
    // By hand: the maximum is −100, and −101 (x + 499) ÷ 399 + 1 is not positive from x = −495.05 up.
    expect(gii.problems[0]!.values).toMatchObject({ value: -495, count: 12 });
  });

  it("warns when nothing is left of an indicator", () => {
    const zeros = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5];
    const { problems } = treat(table({ zeros }), step({ transform: null }), context);
    expect(problems).toMatchObject([{ code: "treated-to-constant", severity: "warning", element: "zeros" }]);
  });

  it("never turns two units round, and makes no gap without a problem", () => {
    const settings = fc.record({
      winsorise: fc.integer({ min: 0, max: 6 }),
      combine: fc.boolean(),
      force: fc.boolean(),
      transform: fc.constantFrom(
        null,
        { type: "log" as const },
        { type: "log-plus-one" as const },
        { type: "two-sided-log" as const },
        { type: "box-cox" as const, lambda: -1 },
      ),
    });
    const value = fc.oneof(
      fc.integer({ min: -20, max: 20 }),
      fc.double({ min: -1e6, max: 1e6 }),
      fc.constant(Number.NaN),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), settings, (numbers, chosen) => {
        const before = Float64Array.from(numbers);
        const { table: after, problems } = treat(table({ x: numbers }), step(chosen), context);
        fc.pre(!problems.some(({ severity }) => severity === "error"));
        const result = after!.values[0]!;
        expect([...result].map(Number.isNaN)).toEqual(numbers.map(Number.isNaN));
        const order = [...before.keys()]
          .filter((row) => !Number.isNaN(before[row]!))
          .sort((one, other) => before[one]! - before[other]!);
        for (let place = 1; place < order.length; place += 1)
          expect(result[order[place]!]).toBeGreaterThanOrEqual(result[order[place - 1]!]!);
      }),
    );
  });
});
