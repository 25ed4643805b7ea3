import type { GoalpostSets } from "@urbimetry/engine";
import { loadBenchmarkSet } from "@urbimetry/framework";
import type { Framework, IndexRecipe } from "@urbimetry/model";
import { scoredPoints } from "./scored-points.ts";

/**
 * Goalposts of the benchmark sets that a recipe's uncertainty names. An indicator that a set scores along a curve is left
 * out: its goalposts are 0 and 100 percent of target in every set.
 *
 * @throws SourceError when there is no such set
 */
export function goalpostSetsOf({ uncertainty }: Pick<IndexRecipe, "uncertainty">, framework: Framework): GoalpostSets {
  const ids = (uncertainty?.factors ?? []).flatMap((factor) =>
    factor.type === "goalposts" ? (factor.benchmarkSets ?? []) : [],
  );
  return Object.fromEntries(
    [...new Set(ids)].map((id) => [
      id,
      Object.fromEntries(
        scoredPoints(framework, loadBenchmarkSet(id))
          .filter(({ percent }) => percent === null)
          .map(({ point, goalposts: { worst, best } }) => [point.id, { worst, best }]),
      ),
    ]),
  );
}
