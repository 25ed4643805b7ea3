import type { IndexStep, UncertaintyFactor } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { data, elements, steps } from "../../composite/testing/small-index.ts";
import { aggregation, codesOf, noise, planOf, reason, variationOf } from "../testing/factor-cases.ts";
import { drawRanks } from "./draw-ranks.ts";
import { variationAt } from "./draw-variation.ts";
import { factorEffects } from "./factor-effects.ts";
import { prepareFactors } from "./prepare-factors.ts";

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
