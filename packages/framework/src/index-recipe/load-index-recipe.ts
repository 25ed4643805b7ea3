import { IndexRecipe, SourceError, type IndexProblem } from "@urbimetry/model";
import { readGivenFile } from "../read-given-file.ts";
import { listRecipeDocuments, readRecipeDocument } from "../sources.ts";
import { recipeProblems } from "./recipe-problems.ts";

/** Ids of the recipes of indices that come with the framework. */
export function indexRecipeIds(): string[] {
  return listRecipeDocuments();
}

/** The recipes that come with the framework. @throws RangeError when one of them is not as it should be */
export function builtInRecipes(): IndexRecipe[] {
  return indexRecipeIds().map((id) => {
    const { recipe, problems } = checkIndexRecipe(readRecipeDocument(id).content);
    if (recipe === null) throw new RangeError(`the recipe ${id} is not sound: ${problems[0]?.code}`);
    return recipe;
  });
}

/**
 * The recipe of an index by id (`ssc-index-2026`), or from a YAML or JSON file.
 *
 * @param idOrFile built-in id, else the path of a file
 * @returns no recipe where it is not as it should be: the problems name every setting, and what it can be
 * @throws SourceError `no-index-recipe` when there is neither, `invalid-data-file` when it is neither YAML nor JSON
 */
export function loadIndexRecipe(idOrFile: string): { recipe: IndexRecipe | null; problems: IndexProblem[] } {
  const builtIn = indexRecipeIds();
  if (builtIn.includes(idOrFile)) return checkIndexRecipe(readRecipeDocument(idOrFile).content);
  const document = readGivenFile(idOrFile);
  if (!document)
    throw new SourceError("no-index-recipe", `there is no recipe ${idOrFile}`, {
      given: idOrFile,
      known: builtIn.join(", "),
    });
  return checkIndexRecipe(document.content);
}

/**
 * Checks a document against the schema of recipes and fills in what it leaves open. An unknown setting is an error.
 *
 * @example checkIndexRecipe({ colour: "red" }).problems[0].values.path // => "schema"
 */
export function checkIndexRecipe(document: unknown): { recipe: IndexRecipe | null; problems: IndexProblem[] } {
  const result = IndexRecipe.safeParse(document);
  return result.success
    ? { recipe: result.data, problems: [] }
    : { recipe: null, problems: recipeProblems(result.error.issues, document) };
}
