import type { IndexProblem, UncertaintyFactor } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { equalChances, type PreparedFactor } from "./factor.ts";

type WeightsFactor = Extract<UncertaintyFactor, { type: "weights" }>;
type Fail = (code: string, values?: IndexProblem["values"]) => null;

/**
 * Weights that are not known for sure: each multiplied by 1 + `relative` · u, u evenly from −1 to 1 and one an element; or
 * one of several sets, of which each is equally likely and elements not named keep their weights.
 *
 * Without `levels`, the weights of all levels below the index are drawn.
 */
export function prepareWeights(plan: IndexPlan, factor: WeightsFactor, fail: Fail): PreparedFactor | null {
  const { relative, sets } = factor;
  const { id, type } = factor;
  const top = plan.structure.levels.length;
  const unknown = factor.levels.find((level) => level >= top);
  if (unknown !== undefined) return fail("uncertainty-level-unknown", { level: unknown });
  if (sets !== undefined && sets.length > 0 && relative === undefined) {
    for (const set of sets)
      for (const element of Object.keys(set))
        if (!plan.structure.places.has(element)) return fail("uncertainty-element-unknown", { wanted: element });
    const weights = sets.map((set) => weightsOfSet(plan, set));
    return {
      id,
      type,
      options: { labels: sets.map((_, set) => `set ${set + 1}`), chances: equalChances(sets.length) },
      apply(draft, option) {
        weights[option]!.forEach((ofLevel, level) => {
          if (ofLevel !== null) draft.weights[level] = ofLevel;
        });
      },
    };
  }
  if (relative === undefined || relative === 0 || sets !== undefined) return fail("uncertainty-weights-unclear");
  const levels =
    factor.levels.length > 0 ? factor.levels : plan.structure.levels.slice(0, -1).map(({ level }) => level);
  return {
    id,
    type,
    options: null,
    apply(draft, _option, random) {
      for (const level of levels) {
        const factors = new Float64Array(plan.structure.levels[level - 1]!.elements.length);
        for (let element = 0; element < factors.length; element += 1)
          factors[element] = 1 + relative * (2 * random() - 1);
        draft.weightFactors[level - 1] = factors;
      }
    },
  };
}

/** Weights in force at the nominal aggregation with those of a set in their place; null for levels the set doesn't touch. */
function weightsOfSet(plan: IndexPlan, set: Readonly<Record<string, number>>): (Float64Array | null)[] {
  const weights: (Float64Array | null)[] = plan.structure.levels.map(() => null);
  for (const [element, weight] of Object.entries(set)) {
    const { level, position } = plan.structure.places.get(element)!;
    const ofLevel = (weights[level - 1] ??= Float64Array.from(plan.nominal.weights[level - 1]!));
    ofLevel[position] = weight;
  }
  return weights;
}
