import type { IndexData, IndexElement, IndexStep } from "@urbimetry/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elements, recipe } from "../testing/small-index.ts";
import { prepareIndex } from "./prepare-index.ts";
import { runIndex } from "./run-index.ts";

const reason = "for a test";
const aggregate: IndexStep = { step: "aggregate", reason, methods: [{ type: "arithmetic", atLeast: 0 }] };
const normalise: IndexStep = {
  step: "normalise",
  reason,
  method: { type: "min-max", range: [0, 100] },
  individual: {},
  scope: "pooled",
};
const settings = {
  winsorise: 2,
  skewness: 1,
  kurtosis: 1,
  transform: { type: "log" },
  combine: false,
  force: false,
} as const;
const others: readonly IndexStep[] = [
  { step: "impute", reason, method: { type: "median" }, individual: {} },
  { step: "treat", reason, settings, individual: {} },
  { ...normalise, method: { type: "z-score", mean: 50, sd: 10 } },
  { ...aggregate, methods: [{ type: "median", atLeast: 0 }] },
];
const steps: readonly IndexStep[] = [
  { step: "impute", reason, method: { type: "mean" }, individual: {} },
  { step: "treat", reason, settings: { ...settings, winsorise: 1 }, individual: {} },
  normalise,
  aggregate,
];

/** Five to nine units; every indicator has two values that differ, and may have gaps. */
const data: fc.Arbitrary<IndexData> = fc
  .integer({ min: 5, max: 9 })
  .chain((rows) => {
    const value = fc.option(fc.integer({ min: -50, max: 50 }), { nil: Number.NaN, freq: 5 });
    const column = fc
      .array(value, { minLength: rows - 2, maxLength: rows - 2 })
      .map((rest) => Float64Array.from([-60, 60, ...rest]));
    return fc.record({ rows: fc.constant(rows), columns: fc.array(column, { minLength: 4, maxLength: 4 }) });
  })
  .map(({ rows, columns }) => ({
    units: Array.from({ length: rows }, (_, row) => `U${row}`),
    names: {},
    indicators: ["a", "b", "c", "d"],
    values: columns,
    groups: {},
    denominators: {},
  }));

const plain: readonly IndexElement[] = elements.map(({ denominator: _, ...element }) => element);

function planOf(given: IndexData, planned: readonly IndexStep[] = steps, tree = plain) {
  const { plan, problems } = prepareIndex(recipe({ steps: [...planned] }), tree, given);
  if (plan === null) throw new Error(JSON.stringify(problems));
  return plan;
}

describe("an index", () => {
  it("doesn't depend on the order in which rows, columns and elements come", () => {
    fc.assert(
      fc.property(data, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: numbers.next().value as number }))
            .sort((one, other) => one.key - other.key)
            .map(({ item }) => item);
        const rows = shuffled(given.units.map((_, row) => row));
        const columns = shuffled([0, 1, 2, 3]);
        const turned: IndexData = {
          ...given,
          units: rows.map((row) => given.units[row]!),
          indicators: columns.map((column) => given.indicators[column]!),
          values: columns.map((column) => Float64Array.from(rows, (row) => given.values[column]![row]!)),
        };
        // Siblings are summed in their given order; aggregates may stand anywhere among them.
        const [indicators, aggregates] = [plain.slice(3), plain.slice(0, 3)];
        expect(planOf(turned, steps, [...indicators, ...aggregates]).nominal.scores).toEqual(
          planOf(given).nominal.scores,
        );
      }),
    );
  });

  it("lies between the worst and the best of its indicators", () => {
    fc.assert(
      fc.property(data, (given) => {
        for (const score of planOf(given).nominal.scores) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it("is the same when a step is varied as when it was planned so", () => {
    fc.assert(
      fc.property(data, fc.subarray([0, 1, 2, 3], { minLength: 1 }), (given, changed) => {
        const plan = planOf(given);
        const varied = Object.fromEntries(changed.map((place) => [plan.steps[place]!.id, others[place]!]));
        const planned = steps.map((step, place) => (changed.includes(place) ? others[place]! : step));
        const run = runIndex(plan, { steps: varied });
        const { nominal } = planOf(given, planned);
        expect(run.scores).toEqual(nominal.scores);
        expect(run.ranks).toEqual(nominal.ranks);
        expect(run.levels).toEqual(nominal.levels);
      }),
    );
  });

  it("is the same when raw values are varied as when they were given so", () => {
    fc.assert(
      fc.property(data, fc.integer({ min: 1, max: 9 }), (given, factor) => {
        const values = given.values.map((column) => column.map((value) => value * factor));
        const plan = planOf(given);
        const arranged = plan.data.indicators.map((indicator) => values[given.indicators.indexOf(indicator)]!);
        expect(runIndex(plan, { values: arranged }).scores).toEqual(planOf({ ...given, values }).nominal.scores);
      }),
    );
  });

  it("without an element is the index in which it weighs nothing", () => {
    fc.assert(
      fc.property(data, fc.constantFrom("a", "d", "north", "south"), (given, left) => {
        const weightless = plain.map((element) => (element.id === left ? { ...element, weight: 0 } : element));
        const run = runIndex(planOf(given), { without: [left] });
        expect(run.scores).toEqual(planOf(given, steps, weightless).nominal.scores);
      }),
    );
  });
});
