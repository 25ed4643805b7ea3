import type { IndexData, IndexStep, UncertaintyFactor } from "@urbimetry/model";
import { expect } from "vitest";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { prepareIndex } from "../../composite/run/prepare-index.ts";
import type { Variation } from "../../composite/run/variation.ts";
import { data, elements, recipe } from "../../composite/testing/small-index.ts";
import { variationAt } from "../draws/draw-variation.ts";
import type { GoalpostSets } from "../draws/goalposts-factor.ts";
import { prepareFactors } from "../draws/prepare-factors.ts";

export const reason = "for a test";

/** The small index with other steps, data or elements. @throws Error when it can't be prepared */
export function planOf(changes: { steps?: IndexStep[]; data?: IndexData; elements?: typeof elements } = {}): IndexPlan {
  const { plan, problems } = prepareIndex(
    recipe(changes.steps === undefined ? {} : { steps: changes.steps }),
    changes.elements ?? elements,
    changes.data ?? data,
  );
  if (plan === null) throw new Error(problems[0]?.code);
  return plan;
}

/** Means or medians. */
export const aggregation: Extract<UncertaintyFactor, { type: "choice" }> = {
  type: "choice",
  id: "means",
  reason,
  step: "aggregate",
  options: [
    { label: "arithmetic", settings: {} },
    { label: "median", settings: { methods: [{ type: "median" }] } },
  ],
};

/** Every weight half as much again or half as little. */
export const noise: Extract<UncertaintyFactor, { type: "weights" }> = {
  type: "weights",
  id: "noise",
  reason,
  levels: [],
  relative: 0.5,
};

/** What a factor changes at a coordinate. */
export function variationOf(
  plan: IndexPlan,
  factor: UncertaintyFactor,
  coordinate: number,
  sets: GoalpostSets = {},
): Variation {
  const { factors, problems } = prepareFactors(plan, { factors: [factor] }, sets);
  expect(problems).toEqual([]);
  return variationAt(factors, plan.structure.levels.length, [coordinate], 1);
}

/** Codes of the problems that factors have. */
export const codesOf = (plan: IndexPlan, ...factors: UncertaintyFactor[]): string[] =>
  prepareFactors(plan, { factors }).problems.map(({ code }) => code);
