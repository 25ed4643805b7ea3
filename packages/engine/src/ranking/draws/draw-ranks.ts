import type { IndexProblem, UncertaintyPlan } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { drawCoordinates } from "./draw-variation.ts";
import type { GoalpostSets } from "./goalposts-factor.ts";
import { prepareFactors } from "./prepare-factors.ts";
import type { RankDraws } from "./rank-draws.ts";
import { type PointRange, runPoints } from "./run-points.ts";

export interface DrawOptions extends PointRange {
  /** Goalposts of the benchmark sets that the uncertainty plan names. */
  readonly goalpostSets?: GoalpostSets;
}

/**
 * Recomputes the index with everything that is not known for sure drawn anew, draw by draw.
 *
 * Draw number i is the same whichever call computes it: calls for parts of the draws run side by side, and `joinDraws` puts
 * them together.
 *
 * @returns no draws when the uncertainty plan doesn't fit the index, or when a draw fails: then `problems` names its number,
 * seed, settings and cause
 * @throws RangeError when `from` and `to` are no whole numbers from 0 up, in order
 */
export function drawRanks(
  plan: IndexPlan,
  uncertainty: Pick<UncertaintyPlan, "factors">,
  { from, to, seed, goalpostSets }: DrawOptions,
): { draws: RankDraws | null; problems: readonly IndexProblem[] } {
  const { factors, problems } = prepareFactors(plan, uncertainty, goalpostSets);
  if (problems.length > 0) return { draws: null, problems };
  return runPoints(plan, factors, (draw) => drawCoordinates(seed, draw, factors.length), { from, to, seed });
}
