import { WeightMethod } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import type { IndexTable } from "../index-table.ts";
import type { StepContext } from "../step-context.ts";
import { buildStructure } from "../structure/build-structure.ts";
import { elements } from "../testing/small-index.ts";
import { weigh } from "./weigh.ts";

const { structure } = buildStructure(elements);
if (structure === null) throw new Error("the small index has a structure");
const before = [[5, 6, 7, 8], [1, 3], [1]].map((level) => Float64Array.from(level));

const table: IndexTable = {
  units: ["P", "Q", "R", "S", "T"],
  columns: ["a", "b", "c", "d"],
  values: [
    Float64Array.of(10, 20, 30, 50, 40),
    Float64Array.of(12, 18, 36, 40, 60),
    Float64Array.of(60, 10, 30, 20, 50),
    Float64Array.of(10, 70, 20, 60, 30),
  ],
};

const run = (method: object, given = table, methods?: object[]) => {
  const aggregation = methods === undefined ? {} : { aggregation: { step: "aggregate", reason: "", methods } };
  const context = { structure, weights: before, ...aggregation } as unknown as StepContext;
  const step = { step: "weigh", reason: "for a test", method: WeightMethod.parse(method) } as const;
  const { weights, details, problems } = weigh(context, step, given);
  return { weights: weights?.map((level) => [...level]), details, problems };
};
const told = (method: object, given?: IndexTable) =>
  run(method, given).problems.map(({ code, element, unit }) => [code, element, unit].filter(Boolean).join(" "));

const ahp = (comparisons: number[][], more: object = {}) => ({
  type: "ahp",
  parent: "index",
  elements: ["north", "south"],
  comparisons,
  ...more,
});

describe("weigh", () => {
  it("takes given weights, and leaves levels without a name as they are", () => {
    expect(run({ type: "given", weights: { south: 9 } }).weights).toEqual([[5, 6, 7, 8], [1, 9], [1]]);
    expect(run({ type: "given" }).weights).toEqual([[1, 1, 1, 1], [1, 3], [1]]); // of the structure
  });

  it("makes a level equal, or all", () => {
    expect(run({ type: "equal", level: 1 }).weights).toEqual([[1, 1, 1, 1], [1, 3], [1]]);
    expect(run({ type: "equal" }).weights).toEqual([[1, 1, 1, 1], [1, 1], [1]]);
  });

  it("weighs within each parent by entropy and by CRITIC", () => {
    for (const type of ["entropy", "critic"]) {
      const [level] = run({ type, level: 1 }).weights ?? [];
      expect(level![0]! + level![1]!).toBeCloseTo(1, 12);
      expect(level![2]! + level![3]!).toBeCloseTo(1, 12);
    }
    const [, pillars] = run({ type: "critic", level: 2 }).weights ?? [];
    expect(pillars![0]! + pillars![1]!).toBeCloseTo(1, 12);
  });

  it("takes loadings, and refuses those that run against their siblings unless they are asked for", () => {
    expect(told({ type: "pca", level: 1 })).toHaveLength(1);
    expect(told({ type: "pca", level: 1 })[0]).toMatch(/^negative-loading [cd]$/);
    const kept = run({ type: "pca", level: 1, negative: "keep" });
    expect(kept.problems).toEqual([]);
    // by hand: loadings of two columns are ±1 ÷ √2
    for (const [place, loading] of [1, 1, 1, 1].entries())
      expect(Math.abs(kept.weights![0]![place]!)).toBeCloseTo(loading / Math.SQRT2, 12);
    expect(kept.details).toMatchObject({ type: "pca" });
  });

  it("weighs upper levels by the scores that the aggregation to come will give", () => {
    const arithmetic = run({ type: "entropy", level: 2 }).weights?.[1];
    const geometric = run({ type: "entropy", level: 2 }, table, [{ type: "geometric", atLeast: 0 }]).weights?.[1];
    expect(arithmetic).not.toEqual(geometric);
  });

  it("finds weights by correlation with the index, whatever way the index is made", () => {
    for (const methods of [undefined, [{ type: "geometric", atLeast: 0 }]]) {
      const { weights, details, problems } = run({ type: "correlation", level: 2 }, table, methods);
      expect(problems).toEqual([]);
      expect(weights![1]![0]! + weights![1]![1]!).toBeCloseTo(1, 12);
      expect(details).toMatchObject({ type: "correlation" });
      const found = details as { elements: Record<string, { share: number; target: number }> };
      for (const { share, target } of Object.values(found.elements)) expect(share).toBeCloseTo(target, 6);
    }
  });

  it("tells correlations that no weights can reach", () => {
    expect(
      told({ type: "correlation", level: 2, bounds: [0.45, 0.55], targets: { north: 0.95, south: 0.05 } }),
    ).toEqual(["correlation-target-missed north", "correlation-target-missed south"]);
    expect(told({ type: "correlation", level: 2, bounds: [0.6, 1] })).toEqual(["weight-bounds-impossible"]);
    expect(told({ type: "correlation", level: 2, targets: { north: 1, a: 1 } })).toEqual([
      "target-of-other-level a",
      "correlation-target-missing south",
    ]);
    expect(told({ type: "correlation", level: 2, targets: { north: 0, south: 0 } })).toEqual([
      "correlation-targets-zero",
    ]);
  });

  it("takes comparisons, and tells how well they agree", () => {
    const { weights, details } = run(
      ahp([
        [1, 3],
        [1 / 3, 1],
      ]),
    );
    expect(weights?.[1]).toEqual([0.75, 0.25]);
    expect(details).toMatchObject({ type: "ahp", consistencyRatio: 0 });
  });

  it("refuses comparisons that are not sound", () => {
    expect(
      told(
        ahp([
          [1, 3],
          [3, 1],
        ]),
      ),
    ).toEqual(["comparisons-not-inverse index"]);
    expect(told(ahp([[1, 3]]))).toEqual(["comparisons-not-square index"]);
    expect(
      told(
        ahp(
          [
            [1, 3],
            [1 / 3, 1],
          ],
          { elements: ["north", "a"] },
        ),
      ),
    ).toEqual(["not-a-child a", "child-not-named south"]);
  });

  it("names the three elements that contradict each other most", () => {
    const three = buildStructure([
      { id: "index", level: 2, direction: 1, weight: 1 },
      ...["x", "y", "z"].map((id) => ({ id, level: 1, parent: "index", direction: 1, weight: 1 }) as const),
    ]).structure!;
    const method = WeightMethod.parse({
      type: "ahp",
      parent: "index",
      elements: ["x", "y", "z"],
      comparisons: [
        [1, 3, 1 / 3],
        [1 / 3, 1, 3],
        [3, 1 / 3, 1],
      ],
    });
    const context = { structure: three, weights: three.levels.map(({ weights }) => weights) } as unknown as StepContext;
    const [problem] = weigh(context, { step: "weigh", reason: "for a test", method }, table).problems;
    expect(problem).toMatchObject({
      code: "comparisons-inconsistent",
      element: "index",
      values: { i: "x", j: "y", k: "z", given: 1 / 3, follows: 9 },
    });
  });

  it("takes people's points, with the spread of their opinions", () => {
    const opinions = { ann: { north: 60, south: 40 }, bob: { north: 20, south: 80 } };
    const { weights, details } = run({ type: "budget", parent: "index", opinions });
    expect(weights?.[1]?.map((weight) => weight.toFixed(12))).toEqual(["0.400000000000", "0.600000000000"]);
    expect(details).toMatchObject({ type: "budget", people: 2, opinions: { north: { lowest: 0.2, highest: 0.6 } } });
    expect(told({ type: "budget", parent: "index", opinions: {} })).toContain("opinions-missing index");
    expect(told({ type: "budget", parent: "index", opinions: { ann: { north: 0, south: 0 } } })).toEqual([
      "opinion-without-points index",
    ]);
  });

  it("refuses scores that can't be weighed, naming the element", () => {
    const other = (values: number[]): IndexTable => ({
      ...table,
      values: [Float64Array.from(values), ...table.values.slice(1)],
    });
    expect(told({ type: "critic", level: 1 }, other([3, 3, 3, 3, 3]))).toEqual(["constant-indicator a"]);
    expect(told({ type: "entropy", level: 1 }, other([1, 2, -3, 3, 3]))).toEqual(["value-negative a R"]);
    expect(told({ type: "pca", level: 1, negative: "keep" }, other([1, 2, NaN, NaN, NaN].fill(NaN, 1)))).toEqual([
      "constant-indicator a",
    ]);
    expect(told({ type: "entropy", level: 1 }, other([NaN, NaN, NaN, NaN, NaN]))).toEqual(["element-without-values a"]);
  });

  it("refuses children that all weigh nothing", () => {
    expect(told({ type: "given", weights: { a: 0, b: 0 } })).toEqual(["children-without-weight north"]);
  });
});
