import type { IndexProblem, UncertaintyPlan } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { coordinateOf } from "./factor.ts";
import type { GoalpostSets } from "./goalposts-factor.ts";
import { prepareFactors } from "./prepare-factors.ts";
import type { RankDraws } from "./rank-draws.ts";
import { runPoints } from "./run-points.ts";

/**
 * Draws whose options are given, to repeat what others drew.
 *
 * @param options one list a draw: the position of the option that each factor takes
 * @returns no draws when the uncertainty plan doesn't fit the index, or when a draw fails
 * @throws RangeError for factors without options, and for options that can't be drawn
 */
export function replayDraws(
  plan: IndexPlan,
  uncertainty: Pick<UncertaintyPlan, "factors">,
  options: readonly (readonly number[])[],
  goalpostSets: GoalpostSets = {},
): { draws: RankDraws | null; problems: readonly IndexProblem[] } {
  const { factors, problems } = prepareFactors(plan, uncertainty, goalpostSets);
  if (problems.length > 0) return { draws: null, problems };
  const points = options.map((draw) =>
    factors.map((factor, position) => {
      const option = draw[position];
      if (factor.options === null || option === undefined || !(factor.options.chances[option]! > 0))
        throw new RangeError(`replayDraws requires an option of ${factor.id} for every draw, got ${option}`);
      return coordinateOf(factor.options.chances, option);
    }),
  );
  return runPoints(plan, factors, (draw) => points[draw]!, { from: 0, to: points.length, seed: 0 });
}
