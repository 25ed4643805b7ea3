import type { IndexData, IndexElement, IndexRecipe, IndexStep } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { data, elements, recipe, steps, withColumn } from "../testing/small-index.ts";
import { prepareIndex } from "./prepare-index.ts";

const reason = "for a test";
const [denominate, normalise, aggregate] = steps as [IndexStep, IndexStep, IndexStep];

const told = (
  changes: Partial<IndexRecipe> = {},
  given: IndexData = data,
  tree: readonly IndexElement[] = elements,
) => {
  const { plan, problems } = prepareIndex(recipe(changes), tree, given);
  return {
    isPlan: plan !== null,
    errors: problems
      .filter(({ severity }) => severity === "error")
      .map(({ code, element, unit, step }) => [code, element ?? step, unit].filter(Boolean).join(" ")),
    warnings: problems.filter(({ severity }) => severity === "warning").map(({ code }) => code),
  };
};

describe("prepareIndex", () => {
  it("makes a plan of a recipe, its tree and its data", () => {
    const { plan, problems } = prepareIndex(recipe(), elements, data);
    expect(problems).toEqual([]);
    expect(plan?.steps.map(({ id }) => id)).toEqual(["denominate", "normalise", "aggregate"]);
    expect(plan?.nominal.complete).toBe(true);
    expect([...plan!.coverage]).toEqual([1, 1, 1, 1]);
  });

  it("sorts rows by code and columns by the tree, whatever order they come in", () => {
    const order = [2, 0, 3, 1];
    const shuffled: IndexData = {
      ...data,
      units: order.map((row) => data.units[row]!),
      indicators: [...data.indicators].reverse(),
      values: [...data.values].reverse().map((column) => Float64Array.from(order, (row) => column[row]!)),
      groups: { coast: order.map((row) => data.groups["coast"]![row]!) },
      denominators: { people: Float64Array.from(order, (row) => data.denominators["people"]![row]!) },
    };
    const plain = prepareIndex(recipe(), elements, data).plan!;
    const sorted = prepareIndex(recipe(), elements, shuffled).plan!;
    expect(sorted.data).toEqual(plain.data);
    expect(sorted.nominal.scores).toEqual(plain.nominal.scores);
  });

  it("numbers steps of a kind, and keeps ids that are given", () => {
    const screen = { step: "screen", reason, by: "missing", available: 0, include: [], exclude: [] } as const;
    const given = [screen, { ...screen, id: "late" }, { ...screen }].map((step) => ({
      ...step,
      include: [],
      exclude: [],
    }));
    const { plan } = prepareIndex(recipe({ steps: [...given, normalise, aggregate] }), elements, data);
    expect(plan?.steps.map(({ id }) => id)).toEqual(["screen", "late", "screen-3", "normalise", "aggregate"]);
  });
});

describe("bad data are refused, naming indicator and unit", () => {
  it.each<[string, IndexData, string[]]>([
    ["a unit that stands twice", { ...data, units: ["P", "Q", "Q", "S"] }, ["unit-twice Q"]],
    [
      "a column that stands twice",
      { ...data, indicators: ["a", "b", "c", "c"] },
      ["indicator-column-twice c", "indicator-without-data d"],
    ],
    [
      "an indicator that is only in the tree",
      { ...data, indicators: ["a", "b", "c"], values: data.values.slice(0, 3) },
      ["indicator-without-data d"],
    ],
    [
      "a column that is only in the data",
      { ...data, indicators: ["a", "b", "c", "d", "e"], values: [...data.values, data.values[0]!] },
      ["data-without-element e"],
    ],
    ["a column that is too short", withColumn("b", 1, 2, 3), ["column-length"]],
    [
      "no rows",
      { ...data, units: [], values: data.values.map(() => new Float64Array()), groups: {}, denominators: {} },
      ["no-units"],
    ],
    ["an indicator without any value", withColumn("a", NaN, NaN, NaN, NaN), ["indicator-all-missing a"]],
    ["a figure that no calculation can take", withColumn("a", 1, 2, 1e300, 4), ["value-out-of-range a R"]],
    ["an endless figure", withColumn("a", 1, -Infinity, 3, 4), ["value-out-of-range a Q"]],
    [
      "a denominator that is none",
      { ...data, denominators: { people: Float64Array.of(10, 20, 0, 20) } },
      ["denominator-zero c R"],
    ],
    [
      "an endless denominator",
      { ...data, denominators: { people: Float64Array.of(10, 20, 1e99, 20) } },
      ["denominator-out-of-range R"],
    ],
  ])("%s", (_, given, errors) => {
    expect(told({}, given)).toMatchObject({ isPlan: false, errors });
  });

  it("an indicator that is the same everywhere, where its spread is divided by", () => {
    const { isPlan, errors, warnings } = told({}, withColumn("a", 7, 7, 7, 7));
    expect(isPlan).toBe(false);
    expect(errors.some((error) => error.includes(" a"))).toBe(true);
    expect(warnings).toEqual(["indicator-constant"]);
  });

  it("but not where goalposts say what it means", () => {
    const posts = { worst: 0, best: 10, evidence: "by hand" };
    const individual = { a: { type: "goalposts", posts: { a: posts }, scale: 100, floor: 0, clip: true } } as const;
    const changed = [{ ...normalise, individual }, aggregate] as unknown as IndexStep[];
    expect(told({ steps: changed }, withColumn("a", 7, 7, 7, 7))).toMatchObject({ isPlan: true, errors: [] });
  });

  it("a value of zero under a geometric mean", () => {
    const geometric = { ...aggregate, methods: [{ type: "geometric", atLeast: 0 }] } as IndexStep;
    const { isPlan, errors } = told({ steps: [normalise, geometric] });
    expect(isPlan).toBe(false);
    // By hand: P is the worst city in every indicator, and so has 0 after min-max.
    expect(errors.some((error) => error.endsWith("P"))).toBe(true);
  });

  it("goalposts that coincide", () => {
    const posts = { worst: 5, best: 5, evidence: "by hand" };
    const individual = { a: { type: "goalposts", posts: { a: posts }, scale: 100, floor: 0, clip: true } } as const;
    const changed = [{ ...normalise, individual }, aggregate] as unknown as IndexStep[];
    const { isPlan, errors } = told({ steps: changed });
    expect(isPlan).toBe(false);
    expect(errors.some((error) => error.includes(" a"))).toBe(true);
  });
});

describe("recipes that can't be are refused", () => {
  const treat = {
    step: "treat",
    reason,
    settings: { winsorise: 5, skewness: 2, kurtosis: 3.5, transform: null, combine: false, force: false },
    individual: {},
  } as IndexStep;
  const screen = { step: "screen", reason, by: "missing", available: 0.5, include: [], exclude: [] } as IndexStep;
  const impute = (method: object) => ({ step: "impute", reason, method, individual: {} }) as IndexStep;
  const weigh = (method: object) => ({ step: "weigh", reason, method }) as IndexStep;

  it.each<[string, IndexStep[], string[]]>([
    ["no aggregation", [normalise], ["no-aggregation"]],
    ["no normalisation", [aggregate], ["no-normalisation"]],
    ["two normalisations", [normalise, normalise, aggregate], ["normalised-twice normalise-2"]],
    ["a step behind the aggregation", [normalise, aggregate, screen], ["step-after-aggregation screen"]],
    ["division behind the normalisation", [normalise, denominate, aggregate], ["step-after-normalisation denominate"]],
    ["treatment behind the normalisation", [normalise, treat, aggregate], ["step-after-normalisation treat"]],
    [
      "filling along the row behind the normalisation",
      [normalise, impute({ type: "row-mean", withinLevel: 2 }), aggregate],
      ["step-after-normalisation impute"],
    ],
    [
      "weights from raw values",
      [weigh({ type: "entropy", level: 1 }), normalise, aggregate],
      ["weights-before-normalisation weigh"],
    ],
    [
      "one id twice",
      [
        { ...normalise, id: "x" },
        { ...aggregate, id: "x" },
      ],
      ["step-id-twice x"],
    ],
    [
      "an indicator that is not there",
      [{ ...treat, individual: { z: "none" } } as unknown as IndexStep, normalise, aggregate],
      ["unknown-indicator z"],
    ],
    [
      "an aggregate as indicator",
      [{ ...treat, individual: { north: "none" } } as unknown as IndexStep, normalise, aggregate],
      ["unknown-indicator north"],
    ],
    [
      "a group that is not there",
      [impute({ type: "group-mean", group: "hill" }), normalise, aggregate],
      ["unknown-group impute"],
    ],
    ["years where there are none", [impute({ type: "latest" }), normalise, aggregate], ["no-years impute"]],
    [
      "a level above the index",
      [impute({ type: "row-mean", withinLevel: 4 }), normalise, aggregate],
      ["unknown-level impute"],
    ],
    [
      "a unit that is not there",
      [{ ...normalise, method: { type: "distance-to-reference", unit: "X", cap: false } } as IndexStep, aggregate],
      ["unknown-unit normalise X"],
    ],
    [
      "a benchmark set that was not given",
      [
        {
          ...normalise,
          method: { type: "goalposts", posts: "benchmarks", scale: 100, floor: 0, clip: true },
        } as IndexStep,
        aggregate,
      ],
      ["no-benchmarks normalise"],
    ],
    [
      "methods for levels that are not there",
      [normalise, { ...aggregate, methods: [1, 2, 3].map(() => ({ type: "arithmetic", atLeast: 0 })) } as IndexStep],
      ["methods-by-level aggregate"],
    ],
    [
      "weights of an element that is not there",
      [normalise, weigh({ type: "given", weights: { z: 1 } }), aggregate],
      ["unknown-element z"],
    ],
    [
      "weights of the index itself",
      [normalise, weigh({ type: "equal", level: 3 }), aggregate],
      ["unknown-level weigh"],
    ],
    [
      "points for somebody else's child",
      [normalise, weigh({ type: "budget", parent: "north", opinions: { Ann: { a: 1, c: 2 } } }), aggregate],
      ["not-a-child c", "child-not-named b"],
    ],
    [
      "scores that are too few",
      [{ ...normalise, method: { type: "categorical", percentiles: [50], scores: [1, 2, 3] } } as IndexStep, aggregate],
      ["classes-without-scores normalise"],
    ],
    [
      "a forced unit that is not there",
      [{ ...screen, exclude: ["X"] } as IndexStep, normalise, aggregate],
      ["unknown-unit screen X"],
    ],
  ])("%s", (_, given, errors) => {
    expect(told({ steps: given })).toMatchObject({ isPlan: false, errors });
  });
});

describe("what a recipe leaves out", () => {
  const sparse = withColumn("b", 1, NaN, NaN, 4);

  it("goes by name, and the aggregate with its last indicator", () => {
    const { plan } = prepareIndex(recipe({ leaveOut: { a: "not comparable", b: "not comparable" } }), elements, data);
    expect(plan?.leftOut.map(({ indicator, because }) => `${indicator} ${because}`)).toEqual(["a recipe", "b recipe"]);
    expect(plan?.structure.places.has("north")).toBe(false);
    expect(plan?.data.indicators).toEqual(["c", "d"]);
  });

  it("goes when too few units report it, and one that equals the share stays", () => {
    const half = prepareIndex(recipe({ indicators: { atLeast: 0.5, reason } }), elements, sparse).plan;
    expect(half?.leftOut).toEqual([]);
    const more = prepareIndex(recipe({ indicators: { atLeast: 0.6, reason } }), elements, sparse).plan;
    expect(more?.leftOut).toEqual([{ indicator: "b", because: "few-data", availableShare: 0.5 }]);
  });

  it("is an indicator of the tree", () => {
    expect(told({ leaveOut: { z: "gone" } })).toMatchObject({ isPlan: false, errors: ["left-out-unknown z"] });
  });
});
