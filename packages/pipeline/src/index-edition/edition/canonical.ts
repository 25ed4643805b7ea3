import { IndexElement, IndexRecipe, NoticedProblem, type IndexProblem } from "@urbimetry/model";
import type { IndexInputs } from "../inputs.ts";

const byName = <Column>(columns: Readonly<Record<string, Column>>): Record<string, Column> =>
  Object.fromEntries(Object.entries(columns).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/**
 * Inputs in the one order in which they are written and read back, so that an edition doesn't depend on the order of
 * columns in somebody's table or of settings in his recipe.
 */
export function canonicalInputs<Recipe extends IndexRecipe>(
  inputs: Omit<IndexInputs, "recipe"> & { recipe: Recipe },
): Omit<IndexInputs, "recipe"> & { recipe: Recipe } {
  const { data, elements, recipe } = inputs;
  return {
    ...inputs,
    // The schema's own order; it changes no setting of a recipe that was read by it.
    recipe: IndexRecipe.parse(recipe) as Recipe,
    elements: elements.map((element) => IndexElement.parse(element)),
    data: { ...data, groups: byName(data.groups), denominators: byName(data.denominators) },
  };
}

/** Problems in the form in which an edition's folder keeps them. */
export function canonicalProblems(problems: readonly IndexProblem[]): IndexProblem[] {
  return problems.map((problem) => NoticedProblem.parse(problem));
}
