import type { Framework, IndexData, IndexProblem, IndexRecipe } from "@urbimetry/model";
import { qualityError } from "./quality-error.ts";

/**
 * Data of a table with the data quality grade that somebody says all its figures have. Where the recipe draws from the
 * quality of data and nobody says it, the figures count as of unknown method, with a warning.
 */
export function gradedAs(
  data: IndexData,
  { recipe, framework, quality }: { recipe: IndexRecipe; framework: Framework; quality?: string | undefined },
): { data: IndexData; problems: IndexProblem[] } {
  const drawn = recipe.uncertainty?.factors.some(({ type }) => type === "data") ?? false;
  if (!drawn && quality === undefined) return { data, problems: [] };
  const grades = framework.qualityGrades.map(({ id }) => id);
  if (quality !== undefined && !grades.includes(quality))
    return {
      data,
      problems: [{ code: "quality-unknown", severity: "error", values: { given: quality, known: grades.join(", ") } }],
    };
  if (!drawn && quality !== undefined)
    return { data, problems: [{ code: "quality-not-used", severity: "error", values: { recipe: recipe.id } }] };
  const error = qualityError(quality ?? null, framework);
  return {
    data: { ...data, relativeError: data.values.map((values) => new Float64Array(values.length).fill(error)) },
    problems: quality === undefined ? [{ code: "table-without-quality", severity: "warning", values: {} }] : [],
  };
}
