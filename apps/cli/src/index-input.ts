import { loadIndexRecipe } from "@urbimetry/framework";
import type { IndexProblem, IndexRecipe } from "@urbimetry/model";
import { openInputs, openWorkbench, type OpenedInputs, type Workbench } from "@urbimetry/pipeline";
import type { Given, Terminal } from "./command.ts";
import { indexData, namingFile, tableSource } from "./index-data.ts";
import { option, requiredOption } from "./options.ts";
import { sayProblems } from "./print-index.ts";
import { UsageError } from "./usage-error.ts";

/** Options of the actions that read inputs. */
export const inputOptions = ["recipe", "data", "structure", "benchmarks", "quality"] as const;

/** What an action on inputs starts from; `inputs` is null where there is an error, which has been said. */
export interface IndexInput extends OpenedInputs {
  workbench: Workbench;
  /** Null where the recipe cannot be read: bad usage, unlike a defect in the data. */
  recipe: IndexRecipe | null;
}

/**
 * Reads what `--recipe`, `--data` and `--structure` name, and says what is wrong with it.
 *
 * @throws UsageError for options that are missing or don't fit
 * @throws SourceError for files that cannot be read
 */
export async function readIndexInput(given: Given, terminal: Terminal): Promise<IndexInput> {
  const recipeName = requiredOption(given, "recipe");
  const paths = given.values["data"];
  const data = (Array.isArray(paths) ? paths : []).filter((path): path is string => typeof path === "string");
  if (data.length === 0) throw new UsageError("cli.error.option-missing", { option: "--data" });
  const workbench = openWorkbench({ language: given.language, benchmarks: option(given, "benchmarks") });
  const { recipe, problems: ofRecipe } = loadIndexRecipe(recipeName);
  const refuse = (problems: readonly IndexProblem[]): IndexInput => ({
    workbench,
    recipe,
    inputs: null,
    problems: [...problems],
  });
  if (recipe === null) {
    sayProblems(ofRecipe, workbench.translator, terminal);
    return refuse(ofRecipe);
  }
  if (option(given, "benchmarks") !== undefined && recipe.structure !== "framework")
    throw new UsageError("cli.index.error.benchmarks-not-used", { recipe: recipe.id });
  const structure = option(given, "structure");
  const { framework, benchmarks, translator } = workbench;
  const opened = await namingFile(
    data[0] ?? "",
    openInputs({
      recipe,
      data: await indexData(data),
      structure: structure === undefined ? undefined : tableSource(structure),
      framework,
      benchmarks,
      quality: option(given, "quality"),
    }),
  );
  if (opened.inputs === null) sayProblems(opened.problems, translator, terminal);
  return { workbench, recipe, ...opened };
}
