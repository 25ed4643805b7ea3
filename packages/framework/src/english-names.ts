import type { Framework, IndexRecipe } from "@urbimetry/model";
import { recipeNames } from "./index-recipe/recipe-names.ts";

/** Braces and apostrophes have a meaning in ICU messages; names from data files must not. */
const literal = (name: string) => name.replaceAll("'", "’").replace(/[{}]/g, "");

/**
 * Names that stand in the framework's data files, by message id: what every other language has in `names.yaml`.
 *
 * An input that several KPIs share is named by the first.
 */
export function englishNames(framework: Framework, recipes: readonly IndexRecipe[]): Record<string, string> {
  const names: Record<string, string> = {};
  const add = (id: string, name: string) => {
    if (!Object.hasOwn(names, id)) names[id] = literal(name);
  };
  for (const { id, name } of framework.dimensions) add(`dimension.${id}`, name);
  for (const { id, name } of framework.subDimensions) add(`subDimension.${id}`, name);
  for (const { id, name } of framework.categories) add(`category.${id}`, name);
  for (const kpi of framework.kpis) {
    add(`kpi.${kpi.id}.name`, kpi.name);
    for (const component of kpi.components) add(`kpi.${kpi.id}.component.${component.id}`, component.name);
  }
  for (const kpi of framework.kpis)
    for (const [id, input] of Object.entries(kpi.inputs)) add(`input.${id}`, input.meaning);
  for (const { id, meaning } of framework.qualityGrades) add(`quality.${id}`, meaning);
  for (const { id, meaning } of framework.origins) add(`origin.${id}`, meaning);
  for (const { id, meaning } of framework.absenceReasons) add(`reason.${id}`, meaning);
  for (const { number, name } of framework.sdgGoals) add(`sdg.${number}.name`, name);
  for (const { id, name } of framework.sdgTargets) add(`sdgTarget.${id}`, name);
  for (const [id, text] of recipes.flatMap(recipeNames)) add(id, text);
  return names;
}
