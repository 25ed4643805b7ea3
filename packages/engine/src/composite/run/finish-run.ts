import type { IndexProblem } from "@urbimetry/model";
import { panelRanks } from "../results/ranks.ts";
import { effectiveWeights } from "../structure/effective-weights.ts";
import type { IndexPlan } from "./index-plan.ts";
import type { IndexRun, StepRun } from "./index-run.ts";

/** What a run needs of its plan. */
export type RunFrame = Pick<IndexPlan, "recipe" | "structure" | "data">;

/**
 * Joins steps to a run: scores and places of the index, weights and what they count for, units removed on the way.
 *
 * @param coverage one a row of the plan's data
 */
export function finishRun(
  { recipe, structure, data }: RunFrame,
  steps: readonly StepRun[],
  coverage: Float64Array,
): IndexRun {
  const problems = steps.flatMap((step): readonly IndexProblem[] => step.problems);
  const last = steps.at(-1);
  const complete = last?.levels !== undefined && !problems.some(({ severity }) => severity === "error");
  const rows = last?.rows ?? Int32Array.from(data.units, (_, row) => row);
  const levels = complete ? (last.levels ?? []) : [];
  const weights = last?.weights ?? structure.levels.map((level) => level.weights);
  const units = last?.table.units ?? data.units;
  const times = last === undefined ? data.times : last.table.times;
  const scores = levels.at(-1)?.values[0] ?? new Float64Array(rows.length).fill(NaN);
  const own = Float64Array.from(rows, (row) => coverage[row] as number);
  const atLeast = recipe.coverage?.atLeast;
  const placed =
    atLeast === undefined ? scores : scores.map((score, row) => ((own[row] as number) < atLeast ? NaN : score));
  return {
    complete,
    steps,
    levels,
    weights,
    effectiveWeights: effectiveWeights(structure, weights),
    units,
    ...(times === undefined ? {} : { times }),
    rows,
    scores,
    ranks: panelRanks(placed, times),
    coverage: own,
    removed: removedUnits(data.units, rows),
    problems,
  };
}

/** Units of the rows that are no longer there, in order. */
function removedUnits(units: readonly string[], rows: Int32Array): string[] {
  if (rows.length === units.length) return [];
  const kept = new Uint8Array(units.length);
  for (const row of rows) kept[row] = 1;
  return units.filter((_, row) => kept[row] === 0);
}
