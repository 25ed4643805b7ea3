import type { GoalpostSets, IndexPlan, RankDraws } from "@urbimetry/engine";
import type { IndexProblem, IndexRecipe, UncertaintyPlan } from "@urbimetry/model";
import type { IndexInputs } from "../inputs.ts";
import type { DrawFrame } from "./draw-task.ts";
import { shareDraws } from "./share-draws.ts";

/** What draws of inputs start from. */
export function drawFrame(
  { recipe, elements, data, goalposts }: IndexInputs & { recipe: IndexRecipe & { uncertainty: UncertaintyPlan } },
  goalpostSets: GoalpostSets,
): DrawFrame {
  const { uncertainty } = recipe;
  return { inputs: { recipe, elements, data, goalposts }, uncertainty, seed: uncertainty.seed, goalpostSets };
}

/** Draws of the places of all cities, as many as the recipe asks for: those that an edition's intervals are of. */
export function drawPlaces(
  plan: IndexPlan,
  frame: DrawFrame,
  { draws, workers }: { draws: number; workers: number },
): Promise<{ draws: RankDraws | null; problems: readonly IndexProblem[] }> {
  return shareDraws(plan, frame, (from, to) => ({ kind: "intervals", from, to }), { total: draws, workers });
}
