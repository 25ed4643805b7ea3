import { AggregationMethod, type StepOf } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import type { IndexTable } from "../index-table.ts";
import type { StepContext } from "../step-context.ts";
import { buildStructure } from "../structure/build-structure.ts";
import { elements } from "../testing/small-index.ts";
import { aggregate } from "./aggregate.ts";
import type { OwnAggregation } from "./own-aggregation.ts";

const { structure } = buildStructure(elements);
if (structure === null) throw new Error("the small index has a structure");

/** Scores of a, b (under north) and c, d (under south), one a unit; the index counts south three times. */
const table = (values: Record<string, number[]>, times?: number[]): IndexTable => {
  const rows = values["a"]!.length;
  return {
    units: Array.from({ length: rows }, (_, row) => "PQRS"[row % 4]!),
    ...(times === undefined ? {} : { times }),
    columns: ["a", "b", "c", "d"],
    values: ["a", "b", "c", "d"].map((code) => Float64Array.from(values[code]!)),
  };
};
const four = table({ a: [20, 40, 60, 80], b: [40, 20, 60, 100], c: [10, 20, 30, 40], d: [30, 60, 50, 40] });

const run = (
  scores: IndexTable,
  methods: object[],
  own: (OwnAggregation | undefined)[] = [],
  weights = [[1, 1, 1, 1], [1, 3], [1]],
) => {
  const step: StepOf<"aggregate"> = {
    step: "aggregate",
    reason: "for a test",
    methods: methods.map((method) => AggregationMethod.parse(method)),
  };
  const context = { structure, weights: weights.map((level) => Float64Array.from(level)) } as unknown as StepContext;
  const { levels, problems } = aggregate(scores, step, context, own);
  return { levels: levels?.map(({ values }) => values.map((column) => [...column])), problems };
};
const told = (scores: IndexTable, method: object, weights?: number[][]) =>
  run(scores, [method], [], weights).problems.map(({ code, element, unit, severity }) =>
    [severity, code, element, unit].filter(Boolean).join(" "),
  );

describe("aggregate", () => {
  it("goes up level by level, each weight relative to its siblings", () => {
    const { levels, problems } = run(four, [{ type: "arithmetic" }]);
    expect(problems).toEqual([]);
    // by hand
    expect(levels?.slice(1)).toEqual([
      [
        [30, 30, 60, 90],
        [20, 40, 40, 40],
      ],
      [[22.5, 37.5, 45, 52.5]],
    ]);
  });

  it("takes another method for every level", () => {
    const { levels } = run(four, [{ type: "owa", count: 1, of: "smallest" }, { type: "copeland" }]);
    expect(levels?.[1]).toEqual([
      [20, 20, 60, 80],
      [10, 20, 30, 40],
    ]);
    expect(levels?.[2]).toEqual([[-3, -1, 1, 3]]); // by hand: south counts more and has no ties
  });

  it("takes columns in any order", () => {
    const turned = { ...four, columns: [...four.columns].reverse(), values: [...four.values].reverse() };
    expect(run(turned, [{ type: "arithmetic" }])).toEqual(run(four, [{ type: "arithmetic" }]));
  });

  it("leaves missing children out, and a parent without any", () => {
    const gaps = table({ a: [NaN, NaN], b: [40, NaN], c: [10, 20], d: [30, 60] });
    const { levels, problems } = run(gaps, [{ type: "arithmetic" }]);
    expect(levels?.slice(1)).toEqual([
      [
        [40, NaN],
        [20, 40],
      ],
      [[25, 40]],
    ]); // by hand
    expect(problems).toEqual([]);
  });

  it("counts children, not indicators, and whatever their weight, where a share of them must be there", () => {
    const gaps = table({ a: [NaN, 40], b: [40, NaN], c: [10, NaN], d: [30, NaN] });
    const weightless = [[1, 0, 1, 1], [1, 3], [1]];
    const { levels } = run(gaps, [{ type: "arithmetic", atLeast: 0.5 }], [], weightless);
    // P has half of north's children, but the one that is there weighs nothing; Q has half of the pillars
    expect(levels?.slice(1)).toEqual([
      [
        [NaN, 40],
        [20, NaN],
      ],
      [[20, 40]],
    ]);
    expect(run(gaps, [{ type: "arithmetic", atLeast: 0.51 }]).levels?.[2]).toEqual([[NaN, NaN]]);
  });

  it("names indicator and unit where a method has no result", () => {
    const zero = table({ a: [5, 0], b: [5, 5], c: [5, 5], d: [5, -1] });
    expect(told(zero, { type: "geometric" })).toEqual(["error value-not-positive a Q", "error value-not-positive d Q"]);
    expect(told(zero, { type: "harmonic" })).toEqual(["error value-not-positive a Q", "error value-not-positive d Q"]);
    expect(told(zero, { type: "power", p: 2 })).toEqual(["error value-negative d Q"]);
    expect(told(zero, { type: "benefit-of-the-doubt" })).toEqual(["error value-negative d Q"]);
    expect(told(zero, { type: "geometric" }, [[0, 1, 1, 0], [1, 3], [1]])).toEqual([]);
  });

  it("tells settings that don't fit", () => {
    expect(told(four, { type: "owa", count: 3, of: "largest" })[0]).toBe("error ordered-count-too-large north");
    expect(told(four, { type: "benefit-of-the-doubt", low: 0.6 })[0]).toBe("error share-limits-impossible north");
    expect(told(four, { type: "dp2", order: ["a"] })).toEqual([
      "error order-incomplete b",
      "error order-incomplete c",
      "error order-incomplete d",
    ]);
    expect(told(four, { type: "adjusted-mazziotta-pareto", reference: { x: 1 } })).toEqual(["error unknown-element x"]);
    expect(
      run(four, [{ type: "arithmetic" }, { type: "arithmetic" }, { type: "arithmetic" }]).problems[0],
    ).toMatchObject({
      code: "methods-by-level",
      values: { methods: 3, levels: 2 },
    });
  });

  it("tells weights that a method doesn't use", () => {
    expect(told(four, { type: "benefit-of-the-doubt" })).toEqual(["warning weights-not-used index"]);
  });

  it("tells children that are the same everywhere under a method with standard scores", () => {
    const constant = table({ a: [5, 5], b: [1, 2], c: [1, 2], d: [1, 2] });
    expect(told(constant, { type: "mazziotta-pareto" })).toEqual(["error constant-indicator a"]);
  });

  it("tells sums that no number holds", () => {
    const huge = table({ a: [1.7e308, 1], b: [1.7e308, 1], c: [1, 1], d: [1, 1] });
    expect(told(huge, { type: "arithmetic" })).toEqual(["error score-not-finite north P"]);
  });

  it("compares units within each year, except where the method compares years", () => {
    const years = table(
      { a: [1, 2, 11, 12], b: [1, 2, 11, 12], c: [1, 2, 11, 12], d: [1, 2, 11, 12] },
      [2024, 2024, 2025, 2025],
    );
    expect(run(years, [{ type: "copeland" }]).levels?.[2]).toEqual([[-1, 1, -1, 1]]);
    const adjusted = run(years, [{ type: "adjusted-mazziotta-pareto" }]).levels?.[1]?.[0];
    // by hand: range 11, mean of 2024 1.5; (x − 1.5) ÷ 11 · 60 + 100
    for (const [row, value] of [1, 2, 11, 12].entries())
      expect(adjusted?.[row]).toBeCloseTo(100 + ((value - 1.5) / 11) * 60, 10);
  });

  it("gives the best the most in Wrocław's method too", () => {
    const [index] = run(four, [{ type: "wroclaw" }]).levels?.[2] ?? [];
    expect(Math.max(...index!)).toBe(index![3]);
  });

  it("takes functions of the caller's, for rows or for the whole table", () => {
    const gaps = table({ a: [NaN, 2], b: [40, 8], c: [10, 20], d: [30, 60] });
    const largest: OwnAggregation = { by: "row", score: (children) => Math.max(...children) };
    const place: OwnAggregation = { by: "table", scores: ([first]) => first!.map((value) => value / 2) };
    const { levels } = run(gaps, [{ type: "arithmetic" }], [largest, place]);
    expect(levels?.slice(1)).toEqual([
      [
        [40, 8],
        [30, 60],
      ],
      [[20, 4]],
    ]);
    expect(run(gaps, [{ type: "arithmetic" }], [undefined, largest]).levels?.[2]).toEqual([[40, 40]]);
  });
});
