import { englishNames } from "./english-names.ts";
import { builtInRecipes } from "./index-recipe/load-index-recipe.ts";
import { loadFramework } from "./load-framework.ts";
import { catalogue } from "./messages.ts";

/**
 * The English text of every name by message id, in the order of the method: what `names.yaml` of every other language
 * has, no more and no less.
 *
 * In English most of them stand in the framework's own files, and only the rest in `translations/en/names.yaml`.
 */
export function requiredNames(): Record<string, string> {
  return { ...englishNames(loadFramework(), builtInRecipes()), ...catalogue("en", "names") };
}
