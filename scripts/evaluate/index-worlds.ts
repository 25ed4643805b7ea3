import { assess } from "@urbimetry/engine";
import { createTranslator, loadIndexRecipe } from "@urbimetry/framework";
import type { IndexProblem, IndexRecipe } from "@urbimetry/model";
import { assessmentJson, type IndexInputs, openInputs } from "@urbimetry/pipeline";
import type { EvaluatedYear, EvaluationWorld } from "./evaluation-world.ts";

/** The recipe that is graded: the product's own. */
export function gradedRecipe(): IndexRecipe {
  const { recipe, problems } = loadIndexRecipe("ssc-index-2026");
  if (recipe === null) throw new Error(`the recipe cannot be read: ${JSON.stringify(problems)}`);
  return recipe;
}

const filesOf = ({ cities }: EvaluationWorld, year: number): EvaluatedYear[] =>
  cities.flatMap(({ years }) => years.filter((file) => file.year === year));

function opened({ inputs, problems }: { inputs: IndexInputs | null; problems: readonly IndexProblem[] }): IndexInputs {
  if (inputs === null) throw new Error(`the world gives no index: ${JSON.stringify(problems.slice(0, 3))}`);
  return inputs;
}

/** Inputs of an index from what cities reported in a year, each value with the error of its quality grade. */
export async function reportedInputs(world: EvaluationWorld, year: number, recipe: IndexRecipe): Promise<IndexInputs> {
  const { framework, benchmarks, plan } = world;
  const workbench = { framework, benchmarks, plan, translator: createTranslator("en") };
  const assessments = filesOf(world, year).map((file) => ({
    file: `${file.city.id}.json`,
    content: assessmentJson(workbench, assess(plan, file.submission, { checks: false })),
  }));
  return opened(await openInputs({ recipe, data: { assessments }, framework, benchmarks }));
}

/**
 * Inputs of an index from what is true, of one or several years.
 *
 * @param gaps true to leave out what cities did not report: then a difference from the truth is the gaps' alone
 */
export async function trueInputs(
  world: EvaluationWorld,
  years: readonly number[],
  { recipe, gaps }: { recipe: IndexRecipe; gaps: boolean },
): Promise<IndexInputs> {
  const { framework, benchmarks } = world;
  const points = framework.dataPoints.flatMap(({ better }, place) => (better === "none" ? [] : [place]));
  const head = ["uCode", "Time", "region_group", ...points.map((place) => framework.dataPoints[place]?.id)];
  const lines = years.flatMap((year) =>
    filesOf(world, year).map(({ city, truth, values }) =>
      [
        city.id,
        year,
        city.region.id,
        ...points.map((place) => {
          const value = values[place];
          return gaps && !(value && "value" in value) ? "" : truth[place];
        }),
      ].join(","),
    ),
  );
  const table = [new TextEncoder().encode([head.join(","), ...lines, ""].join("\n"))];
  return opened(await openInputs({ recipe, data: { table }, framework, benchmarks }));
}
