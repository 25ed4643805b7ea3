import {
  drawRanks,
  prepareIndex,
  sensitivityRuns,
  type GoalpostSets,
  type IndexPlan,
  type RankDraws,
} from "@urbimetry/engine";
import type { IndexProblem, UncertaintyPlan } from "@urbimetry/model";
import type { IndexInputs } from "../inputs.ts";

/** What every part of the draws starts from. It is plain data, so that a worker can be given it. */
export interface DrawFrame {
  inputs: Pick<IndexInputs, "recipe" | "elements" | "data" | "goalposts">;
  uncertainty: Pick<UncertaintyPlan, "factors">;
  seed: number;
  goalpostSets: GoalpostSets;
}

/** A part of the draws of an interval, or of the runs of a sensitivity analysis with `points` points. */
export type DrawTask =
  | { kind: "intervals"; from: number; to: number }
  | { kind: "sensitivity"; from: number; to: number; points: number };

/** What a part gave: draws, or the reason one failed. */
export interface DrawnPart {
  draws: RankDraws | null;
  problems: readonly IndexProblem[];
}

/**
 * The plan that inputs stand for.
 *
 * @throws RangeError when the inputs have an error: they are checked before anything is drawn
 */
export function planOf({ recipe, elements, data, goalposts }: DrawFrame["inputs"]): IndexPlan {
  const { plan, problems } = prepareIndex(recipe, elements, data, goalposts === null ? {} : { benchmarks: goalposts });
  if (plan === null) throw new RangeError(`draws require an index without errors, got ${problems[0]?.code}`);
  return plan;
}

/** Computes one part. The same task gives the same draws wherever it is done. */
export function doDrawTask(plan: IndexPlan, { uncertainty, seed, goalpostSets }: DrawFrame, task: DrawTask): DrawnPart {
  const { from, to } = task;
  return task.kind === "intervals"
    ? drawRanks(plan, uncertainty, { from, to, seed, goalpostSets })
    : sensitivityRuns(plan, uncertainty, { n: task.points, seed, goalpostSets, from, to });
}
