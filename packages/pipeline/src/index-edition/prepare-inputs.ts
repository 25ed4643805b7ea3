import { prepareIndex, type IndexPlan } from "@urbimetry/engine";
import type { IndexProblem } from "@urbimetry/model";
import type { IndexInputs } from "./inputs.ts";
import { runJson, type IndexRunJson } from "./run/run-json.ts";

/** The plan of an index, or the reasons there is none. */
export function prepareInputs({
  recipe,
  elements,
  data,
  goalposts,
}: Pick<IndexInputs, "recipe" | "elements" | "data" | "goalposts">): {
  plan: IndexPlan | null;
  problems: readonly IndexProblem[];
} {
  return prepareIndex(recipe, elements, data, goalposts === null ? {} : { benchmarks: goalposts });
}

/**
 * Computes an index once, with every table on the way.
 *
 * @returns no run where there is an error; nothing is computed around it
 */
export function runOnce(
  inputs: IndexInputs,
  engineVersion: string,
): { run: IndexRunJson | null; problems: readonly IndexProblem[] } {
  const { plan, problems } = prepareInputs(inputs);
  return { run: plan === null ? null : runJson(plan, engineVersion), problems };
}
