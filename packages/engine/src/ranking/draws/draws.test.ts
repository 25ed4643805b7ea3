import type { IndexData, IndexStep, UncertaintyFactor } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { prepareIndex } from "../../composite/run/prepare-index.ts";
import { runIndex } from "../../composite/run/run-index.ts";
import { data, elements, recipe, steps, withColumn } from "../../composite/testing/small-index.ts";
import { seededRandom } from "../random.ts";
import { randomPlan } from "../testing/random-index.ts";
import { drawRanks } from "./draw-ranks.ts";
import { drawCoordinates, variationAt } from "./draw-variation.ts";
import { factorEffects, optionsTaken } from "./factor-effects.ts";
import type { GoalpostSets } from "./goalposts-factor.ts";
import { prepareFactors } from "./prepare-factors.ts";
import { joinDraws } from "./rank-draws.ts";
import { replayDraws } from "./replay-draws.ts";

const reason = "for a test";
const planOf = (changes: { steps?: IndexStep[]; data?: IndexData; elements?: typeof elements } = {}): IndexPlan => {
  const { plan, problems } = prepareIndex(
    recipe(changes.steps === undefined ? {} : { steps: changes.steps }),
    changes.elements ?? elements,
    changes.data ?? data,
  );
  if (plan === null) throw new Error(problems[0]?.code);
  return plan;
};
const aggregation: UncertaintyFactor = {
  type: "choice",
  id: "means",
  reason,
  step: "aggregate",
  options: [
    { label: "arithmetic", settings: {} },
    { label: "median", settings: { methods: [{ type: "median" }] } },
  ],
};
const noise: UncertaintyFactor = { type: "weights", id: "noise", reason, levels: [], relative: 0.5 };
const variationOf = (plan: IndexPlan, factor: UncertaintyFactor, coordinate: number, sets: GoalpostSets = {}) => {
  const { factors, problems } = prepareFactors(plan, { factors: [factor] }, sets);
  expect(problems).toEqual([]);
  return variationAt(factors, plan.structure.levels.length, [coordinate], 1);
};
const codesOf = (plan: IndexPlan, ...factors: UncertaintyFactor[]) =>
  prepareFactors(plan, { factors }).problems.map(({ code }) => code);

describe("a choice", () => {
  it("puts one of its options in the step's place, by chance", () => {
    const plan = planOf();
    const uneven = {
      ...aggregation,
      options: aggregation.options.map((option, at) => ({ ...option, chance: at === 0 ? 0.2 : 0.8 })),
    };
    expect(variationOf(plan, uneven, 0.19)).toEqual({});
    expect(variationOf(plan, uneven, 0.21).steps).toEqual({
      aggregate: { ...steps[2], methods: [{ type: "median", atLeast: 0 }] },
    });
  });

  it("adds to another choice about the same step", () => {
    const treat: IndexStep = {
      step: "treat",
      reason,
      settings: { winsorise: 5, skewness: 2, kurtosis: 3.5, transform: { type: "log" }, combine: false, force: false },
      individual: {},
    };
    const plan = planOf({ steps: [steps[0]!, treat, ...steps.slice(1)] });
    const choose = (id: string, settings: Record<string, unknown>): UncertaintyFactor => ({
      type: "choice",
      id,
      reason,
      step: "treat",
      options: [
        { label: "as it is", settings: {} },
        { label: "other", settings: { settings } },
      ],
    });
    const both = [choose("points", { winsorise: 1 }), choose("limit", { skewness: 3 })];
    const { factors } = prepareFactors(plan, { factors: both });
    expect(variationAt(factors, 3, [0.9, 0.9], 1).steps?.["treat"]).toMatchObject({
      settings: { winsorise: 1, skewness: 3, kurtosis: 3.5 },
    });
    expect(variationAt(factors, 3, [0.1, 0.9], 1).steps?.["treat"]).toMatchObject({
      settings: { winsorise: 5, skewness: 3 },
    });
  });

  it("is refused with settings that don't fit, alone or together", () => {
    const plan = planOf();
    const choose = (settings: Record<string, unknown>, id = "x"): UncertaintyFactor => ({
      type: "choice",
      id,
      reason,
      step: "normalise",
      options: [
        { label: "as it is", settings: {} },
        { label: "other", settings },
      ],
    });
    expect(codesOf(plan, choose({ method: { type: "min-max", rnage: [0, 1] } }))).toEqual([
      "uncertainty-option-invalid",
    ]);
    expect(codesOf(plan, choose({ step: "aggregate" }))).toEqual(["uncertainty-option-invalid"]);
    expect(codesOf(plan, { ...choose({}), step: "treat" } as UncertaintyFactor)).toEqual(["uncertainty-step-unknown"]);
    expect(
      codesOf(plan, choose({ method: { type: "z-score" } }, "a"), choose({ method: { range: [1, 10] } }, "b")),
    ).toEqual(["uncertainty-options-clash"]);
    const chances = { ...aggregation, options: aggregation.options.map((option) => ({ ...option, chance: 0.4 })) };
    expect(codesOf(plan, chances)).toEqual(["uncertainty-chances"]);
    expect(codesOf(plan, noise, noise)).toEqual(["uncertainty-factor-repeated"]);
  });
});

describe("weights", () => {
  it("are multiplied by 1 ± the relative part, each by itself, below the index", () => {
    const { weightFactors } = variationOf(planOf(), noise, 0.3);
    expect(weightFactors?.[2]).toBe(null);
    const factors = [...weightFactors![0]!, ...weightFactors![1]!];
    expect(factors).toHaveLength(6);
    expect(new Set(factors).size).toBe(6);
    expect(factors.every((factor) => factor >= 0.5 && factor <= 1.5)).toBe(true);
    expect(variationOf(planOf(), { ...noise, levels: [2] }, 0.3).weightFactors?.[0]).toBe(null);
  });

  it("come from one of several sets, elements not named keeping theirs", () => {
    const sets: UncertaintyFactor = { type: "weights", id: "sets", reason, levels: [], sets: [{ north: 9 }, { a: 0 }] };
    expect(variationOf(planOf(), sets, 0.2).weights).toEqual([null, Float64Array.of(9, 3), null]);
    expect(variationOf(planOf(), sets, 0.7).weights?.[0]).toEqual(Float64Array.of(0, 1, 1, 1));
  });

  it("are refused when they say nothing, too much, or name what is not there", () => {
    const weights = (changes: object) =>
      ({ type: "weights", id: "w", reason, levels: [], ...changes }) as UncertaintyFactor;
    const plan = planOf();
    expect(codesOf(plan, weights({}))).toEqual(["uncertainty-weights-unclear"]);
    expect(codesOf(plan, weights({ relative: 0.1, sets: [{ a: 1 }] }))).toEqual(["uncertainty-weights-unclear"]);
    expect(codesOf(plan, weights({ sets: [{ X: 1 }] }))).toEqual(["uncertainty-element-unknown"]);
    expect(codesOf(plan, weights({ relative: 0.1, levels: [3] }))).toEqual(["uncertainty-level-unknown"]);
  });
});

describe("leaving out", () => {
  it("takes each element of the level in turn, and none", () => {
    const factor: UncertaintyFactor = { type: "leave-out", id: "out", reason, level: 2 };
    const taken = [0.1, 0.5, 0.9].map((coordinate) => variationOf(planOf(), factor, coordinate).without);
    expect(taken).toEqual([undefined, ["north"], ["south"]]);
    expect(codesOf(planOf(), { ...factor, level: 3 })).toEqual(["uncertainty-level-unknown"]);
  });

  it("takes an aggregate along that has nothing else", () => {
    const lonely = elements.filter(({ id }) => id !== "b");
    const plan = planOf({
      elements: lonely,
      data: { ...data, indicators: ["a", "c", "d"], values: [data.values[0]!, data.values[2]!, data.values[3]!] },
    });
    const factor: UncertaintyFactor = { type: "leave-out", id: "out", reason, level: 1 };
    expect(variationOf(plan, factor, 0.3).without).toEqual(["a", "north"]);
    expect(drawRanks(plan, { factors: [factor] }, { from: 0, to: 20, seed: 1 }).problems).toEqual([]);
  });
});

describe("data", () => {
  const factor: UncertaintyFactor = { type: "data", id: "data", reason, distribution: "normal", verifiedFactor: 0.5 };
  const many = 2000;
  const big = (changes: Partial<IndexData> = {}): IndexData => {
    const units = Array.from({ length: many }, (_, unit) => `U${String(unit).padStart(4, "0")}`);
    const random = seededRandom(5);
    const even = (value: number) => new Float64Array(many).fill(value);
    return {
      ...data,
      units,
      names: {},
      values: [even(100), even(100), Float64Array.from(units, random), Float64Array.from(units, random)],
      groups: {},
      denominators: { people: even(10) },
      relativeError: [even(0.1), even(0), even(0.1), even(0)],
      ...changes,
    };
  };
  const drawn = (from: IndexData, changed: UncertaintyFactor = factor, tree = elements) => {
    // Columns without spread can't be scored between extremes; their ranks can.
    const ranks: IndexStep = {
      step: "normalise",
      reason,
      method: { type: "rank", ties: "min" },
      individual: {},
      scope: "pooled",
    };
    const plan = planOf({ data: from, elements: tree, steps: [steps[0]!, ranks, steps[2]!] });
    return variationOf(plan, changed, 0.4).values!;
  };
  const deviation = (values: Float64Array, centre: number) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length);

  it("are drawn around what is reported with their own relative deviation", () => {
    const values = drawn(big());
    expect(deviation(values[0]!, 100)).toBeGreaterThan(9.4); // 10 ± 4 standard errors of 10 ÷ √4000
    expect(deviation(values[0]!, 100)).toBeLessThan(10.6);
    const even = drawn(big(), { ...factor, distribution: "uniform" })[0]!;
    expect(deviation(even, 100)).toBeGreaterThan(9.4);
    expect(Math.max(...even)).toBeLessThan(100 + 10 * Math.sqrt(3)); // an even distribution ends there
  });

  it("stay where they are exact, and are narrower where verified", () => {
    const verified = Array.from({ length: 4 }, () => new Uint8Array(many).fill(1));
    const from = big({ verified });
    const values = drawn(from);
    expect([...values[1]!].every((value) => value === 100)).toBe(true);
    expect(deviation(values[0]!, 100)).toBeLessThan(5.3); // half of 10
    expect(deviation(values[0]!, 100)).toBeGreaterThan(4.7);
  });

  it("stay within what can be true, and keep gaps", () => {
    const tree = elements.map((element) =>
      element.id === "a" ? { ...element, validRange: { min: 0, max: 105 } } : element,
    );
    const column = new Float64Array(many).fill(100);
    column[7] = Number.NaN;
    column[8] = 120; // reported beyond what can be true: not corrected, and no further
    const values = drawn(big({ values: [column, ...big().values.slice(1)] }), factor, tree)[0]!;
    expect(Number.isNaN(values[7]!)).toBe(true);
    expect(values.every((value, row) => row === 7 || value <= (row === 8 ? 120 : 105))).toBe(true);
    expect(values.some((value) => value === 105)).toBe(true);
  });

  it("are refused where nobody said how sure they are", () => {
    expect(codesOf(planOf(), factor)).toEqual(["uncertainty-data-without-errors"]);
  });
});

describe("gaps", () => {
  const factor: UncertaintyFactor = { type: "imputation", id: "gaps", reason };

  it("are drawn anew where the recipe has a model, and refused where it has none", () => {
    const impute: IndexStep = {
      step: "impute",
      reason,
      method: { type: "multiple", tolerance: 1e-6, maxIterations: 500 },
      individual: {},
    };
    const world = randomPlan(3, [{ type: "arithmetic", atLeast: 0 }], { units: 40, missing: 0.1 });
    const withModel = prepareIndex(
      { ...world.recipe, steps: [impute, ...world.recipe.steps] },
      world.structure.levels.flatMap((level) => level.elements),
      world.data,
    ).plan!;
    expect(codesOf(world, factor)).toEqual(["uncertainty-imputation-without-model"]);
    const { draws } = drawRanks(withModel, { factors: [factor] }, { from: 0, to: 20, seed: 1 });
    expect(new Set(draws!.scores).size).toBeGreaterThan(40);
    const { effects, problems } = factorEffects(withModel, { factors: [factor] }, { seed: 1, draws: 4 });
    const missing = world.data.values.reduce((sum, column) => sum + column.filter(Number.isNaN).length, 0);
    expect(problems).toEqual([]);
    expect(effects[0]!.changedCells).toBe(missing); // every gap, and nothing else
  });
});

describe("goalposts", () => {
  const posts = { a: [0, 10], b: [0, 10], c: [0, 10], d: [5, 0] } as const;
  const normalise: IndexStep = {
    step: "normalise",
    reason,
    method: {
      type: "goalposts",
      posts: Object.fromEntries(
        Object.entries(posts).map(([id, [worst, best]]) => [id, { worst, best, evidence: reason }]),
      ),
      scale: 100,
      floor: 0,
      clip: true,
    },
    individual: {},
    scope: "pooled",
  };
  const plan = planOf({ steps: [steps[0]!, normalise, steps[2]!] });
  const factor = (changes: object) => ({ type: "goalposts", id: "posts", reason, ...changes }) as UncertaintyFactor;

  it("are moved by up to a part of their distance, also those that run downwards", () => {
    const { goalposts } = variationOf(plan, factor({ relative: 0.1 }), 0.6);
    expect(Object.keys(goalposts!)).toEqual(["a", "b", "c", "d"]);
    for (const [id, { worst, best }] of Object.entries(goalposts!)) {
      const [from, to] = posts[id as keyof typeof posts];
      expect(Math.abs(worst - from)).toBeLessThanOrEqual(0.1 * Math.abs(to - from));
      expect(Math.abs(best - to)).toBeLessThanOrEqual(0.1 * Math.abs(to - from));
    }
    expect(factorEffects(plan, { factors: [factor({ relative: 0.1 })] }, { seed: 1 }).problems).toEqual([]);
  });

  it("come from one of several benchmark sets", () => {
    const sets = { strict: { a: { worst: 0, best: 20 } }, mild: {} };
    const chosen = factor({ benchmarkSets: ["strict", "mild"] });
    expect(variationOf(plan, chosen, 0.2, sets).goalposts).toEqual({ a: { worst: 0, best: 20 } });
    expect(variationOf(plan, chosen, 0.8, sets)).toEqual({});
    expect(codesOf(plan, chosen)).toEqual(["uncertainty-benchmark-set-unknown"]);
  });

  it("are refused where none are used, or where they could cross", () => {
    expect(codesOf(planOf(), factor({ relative: 0.1 }))).toEqual(["uncertainty-goalposts-none"]);
    expect(codesOf(plan, factor({ relative: 0.5 }))).toEqual(["uncertainty-goalposts-too-wide"]);
    expect(codesOf(plan, factor({}))).toEqual(["uncertainty-goalposts-unclear"]);
  });
});

describe("drawRanks", () => {
  const plan = planOf();
  const uncertainty = { factors: [noise, aggregation] };

  it("gives draw i the same whichever worker computes it", () => {
    const whole = drawRanks(plan, uncertainty, { from: 0, to: 30, seed: 4 }).draws!;
    const parts = [
      [20, 30],
      [0, 7],
      [7, 20],
    ].map(([from, to]) => drawRanks(plan, uncertainty, { from: from!, to: to!, seed: 4 }).draws!);
    expect(joinDraws(parts)).toEqual(whole);
    expect(drawRanks(plan, uncertainty, { from: 0, to: 30, seed: 5 }).draws!.scores).not.toEqual(whole.scores);
  });

  it("computes what its variation says", () => {
    const { draws } = drawRanks(plan, uncertainty, { from: 6, to: 7, seed: 4 });
    const { factors } = prepareFactors(plan, uncertainty);
    const run = runIndex(plan, variationAt(factors, 3, drawCoordinates(4, 6, 2), 4));
    expect(draws!.ranks).toEqual(run.ranks);
    expect(draws!.scores).toEqual(run.scores);
  });

  it("takes every option about as often as its chance says", () => {
    const { draws } = drawRanks(plan, { factors: [aggregation] }, { from: 0, to: 1000, seed: 1 });
    const { arithmetic } = optionsTaken(draws!)["means"]!;
    expect(Math.abs(arithmetic! - 500)).toBeLessThan(4 * 16); // deviation √(1000 ÷ 4) = 16
  });

  it("fails with the settings of the draw that fails, and leaves no gap", () => {
    const geometric: UncertaintyFactor = {
      ...aggregation,
      options: [aggregation.options[0]!, { label: "geometric", settings: { methods: [{ type: "geometric" }] } }],
    };
    const { draws, problems } = drawRanks(plan, { factors: [noise, geometric] }, { from: 0, to: 50, seed: 1 });
    expect(draws).toBe(null);
    const [problem] = problems;
    // P scores 0, which has no geometric mean.
    expect(problem).toMatchObject({
      code: "draw-failed",
      severity: "error",
      unit: "P",
      values: { seed: 1, cause: "value-not-positive" },
    });
    expect(problem!.values["settings"]).toMatch(/^noise = stream \d+; means = geometric$/);
    const again = Number(problem!.values["draw"]);
    expect(
      drawRanks(plan, { factors: [noise, geometric] }, { from: again, to: again + 1, seed: 1 }).problems[0],
    ).toEqual(problem);
    expect(drawRanks(plan, { factors: [noise, geometric] }, { from: 0, to: again, seed: 1 }).problems).toEqual([]);
  });

  it("gives units that a draw removes no place in it", () => {
    const gap = withColumn("d", 4, 3, Number.NaN, 0);
    const screen: IndexStep = { step: "screen", reason, by: "missing", available: 0.5, include: [], exclude: [] };
    const strict: UncertaintyFactor = {
      type: "choice",
      id: "screen",
      reason,
      step: "screen",
      options: [
        { label: "half", settings: {} },
        { label: "all", settings: { available: 1 } },
      ],
    };
    const { draws } = drawRanks(
      planOf({ data: gap, steps: [screen, ...steps] }),
      { factors: [strict] },
      { from: 0, to: 8, seed: 1 },
    );
    const without = [...draws!.options].map((option) => option === 1);
    expect(without.includes(true) && without.includes(false)).toBe(true);
    without.forEach((isOut, draw) => expect(draws!.ranks[4 * draw + 2] === 0).toBe(isOut));
  });

  it("refuses draws that run backwards", () => {
    expect(() => drawRanks(plan, uncertainty, { from: 3, to: 2, seed: 1 })).toThrow("0 ≤ from ≤ to, got 3 and 2");
  });
});

describe("replayDraws", () => {
  it("repeats draws whose options are given, each combination computed once", () => {
    const plan = planOf();
    const { draws } = replayDraws(plan, { factors: [aggregation] }, [[1], [0], [1]]);
    expect(draws!.scores.subarray(0, 4)).toEqual(draws!.scores.subarray(8, 12));
    expect(draws!.scores.subarray(4, 8)).toEqual(plan.nominal.scores);
    expect(() => replayDraws(plan, { factors: [aggregation] }, [[2]])).toThrow(
      "requires an option of means for every draw, got 2",
    );
    expect(() => replayDraws(plan, { factors: [noise] }, [[0]])).toThrow("requires an option of noise");
  });
});

describe("factorEffects", () => {
  it("tells for each option alone how far it moves places, and whether it changes any score", () => {
    const { effects } = factorEffects(planOf(), { factors: [aggregation, noise] }, { seed: 1, draws: 5 });
    expect(effects[0]).toMatchObject({ factor: "means", runs: 2, changedCells: null });
    expect(effects[0]!.options[0]).toEqual({ label: "arithmetic", meanShift: 0, changesScores: false });
    expect(effects[1]).toMatchObject({ factor: "noise", runs: 5, options: [] });
  });

  it("warns of a factor that changes nothing", () => {
    const same: UncertaintyFactor = {
      ...aggregation,
      options: [aggregation.options[0]!, { label: "same", settings: { methods: [{ type: "arithmetic" }] } }],
    };
    expect(factorEffects(planOf(), { factors: [same] }, { seed: 1 }).problems).toEqual([
      { code: "factor-without-effect", severity: "warning", values: { factor: "means" } },
    ]);
  });
});
