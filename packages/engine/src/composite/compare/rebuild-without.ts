import type { IndexProblem, IndexRecipe } from "@urbimetry/model";
import type { IndexPlan } from "../run/index-plan.ts";
import { prepareIndex } from "../run/prepare-index.ts";
import { indicatorsBelow } from "../structure/lineage.ts";
import { removeElements } from "../structure/without-elements.ts";

/** Settings without what they say of elements that are gone: entries under their ids, and their ids in lists. */
function forget(settings: unknown, gone: ReadonlySet<string>): unknown {
  if (Array.isArray(settings)) {
    return settings
      .filter((item) => !(typeof item === "string" && gone.has(item)))
      .map((item: unknown) => forget(item, gone));
  }
  if (typeof settings !== "object" || settings === null) return settings;
  return Object.fromEntries(
    Object.entries(settings)
      .filter(([key]) => !gone.has(key))
      .map(([key, value]) => [key, forget(value, gone)]),
  );
}

/**
 * Builds an index anew from the raw data as if an element had never been in it: availability, imputation, treatment,
 * data-driven weights and thresholds all see the other indicators only. What the recipe says of it is forgotten.
 *
 * @param element an indicator, or an aggregate with all that is below it
 * @returns a plan of its own, or the problems that keep it from being one
 * @throws RangeError when the structure has no such element
 */
export function rebuildWithout(
  plan: IndexPlan,
  element: string,
): { plan: IndexPlan | null; problems: readonly IndexProblem[] } {
  const { structure, data, benchmarks } = plan;
  const elements = structure.levels.flatMap((level) => [...level.elements]);
  const indicators = Array.from(indicatorsBelow(structure, element), (i) => structure.levels[0]!.elements[i]!.id);
  const kept = new Set(removeElements(elements, indicators).map(({ id }) => id));
  const gone = new Set(elements.map(({ id }) => id).filter((id) => !kept.has(id)));
  const recipe: IndexRecipe = {
    ...plan.recipe,
    steps: forget(plan.recipe.steps, gone) as IndexRecipe["steps"],
    leaveOut: Object.fromEntries(indicators.map((id) => [id, "to see the index without it"])),
    uncertainty: undefined,
  };
  return prepareIndex(recipe, elements, data, { benchmarks });
}
