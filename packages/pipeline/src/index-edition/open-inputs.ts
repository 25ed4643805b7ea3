import type { BenchmarkSet, Framework, IndexData, IndexElement, IndexProblem, IndexRecipe } from "@urbimetry/model";
import type { ByteSource } from "@urbimetry/workbook";
import { frameworkElements } from "./data-points/framework-elements.ts";
import { scoreReady } from "./data-points/score-ready.ts";
import { scoredPoints } from "./data-points/scored-points.ts";
import type { OpenedInputs } from "./inputs.ts";
import { readAssessments, type GivenDocument } from "./read/read-assessments.ts";
import { readIndexData, type ColumnPlan } from "./read/read-data.ts";
import { readStructureTable, type StructureTable } from "./read/read-structure.ts";
import { gradedAs } from "./read/graded-as.ts";
import { hasErrors } from "./read/problem-list.ts";

/** What an index is to be computed from, as somebody gives it. */
export interface GivenInputs {
  recipe: IndexRecipe;
  /** A table (DATA.csv), or assessments of cities. */
  data: { table: ByteSource } | { assessments: Iterable<GivenDocument> | AsyncIterable<GivenDocument> };
  /** The elements as a table (META.csv), where the recipe takes its structure from a file. */
  structure?: ByteSource | undefined;
  framework: Framework;
  /** Where the goalposts of the framework's data points come from. */
  benchmarks: BenchmarkSet;
  /** Data quality grade of all figures of a table; assessments say it of each value. */
  quality?: string | undefined;
}

const error = (code: string, values: IndexProblem["values"] = {}): IndexProblem => ({
  code,
  severity: "error",
  values,
});
const refused = (...problems: IndexProblem[]): OpenedInputs => ({ inputs: null, problems });

/**
 * Reads and joins what an index is computed from. Nothing given is ignored: a table of elements that the recipe does not
 * ask for is an error, and so is a column that no element stands for.
 *
 * @throws SourceError when bytes cannot be read as UTF-8
 */
export async function openInputs(given: GivenInputs): Promise<OpenedInputs> {
  const { recipe } = given;
  if (recipe.structure === "file" && given.structure === undefined)
    return refused(error("structure-not-given", { recipe: recipe.id }));
  if (recipe.structure !== "file" && given.structure !== undefined)
    return refused(
      error("structure-not-wanted", {
        recipe: recipe.id,
        structure: recipe.structure === "framework" ? "framework" : "recipe",
      }),
    );
  return recipe.structure === "framework" ? openFramework(given) : openTables(given);
}

/** Data points of the framework, from assessments or from a table whose columns are data points. */
async function openFramework(given: GivenInputs): Promise<OpenedInputs> {
  const { recipe, data: source, framework, benchmarks } = given;
  const points = scoredPoints(framework, benchmarks);
  if (points.length === 0) return refused(error("no-targets", { set: benchmarks.id }));
  const read =
    "table" in source
      ? await readReportedTable(source.table, given)
      : await readAssessments(source.assessments, framework, benchmarks);
  if (read.read === null) return refused(...read.problems);
  const { data: reported, synthetic } = read.read;
  const ready = scoreReady(reported, points);
  return {
    inputs: {
      recipe,
      elements: frameworkElements(framework, points),
      data: ready.data,
      goalposts: Object.fromEntries(points.map(({ point, goalposts }) => [point.id, goalposts])),
      reported: { data: reported, benchmarks },
      synthetic,
    },
    problems: [...read.problems, ...ready.problems],
  };
}

/** A data point without a column is one that no city reports; a column that is no data point is a slip. */
async function readReportedTable(
  table: ByteSource,
  given: GivenInputs,
): Promise<{ read: { data: IndexData; synthetic: boolean } | null; problems: IndexProblem[] }> {
  const { framework } = given;
  const { data, synthetic, problems } = await readIndexData(table, {
    indicators: framework.dataPoints.map(({ id }) => id),
    mayLackIndicators: true,
    denominators: framework.profile.filter(({ kind }) => kind === "number").map(({ id }) => id),
    mayLackDenominators: true,
    groups: [],
  });
  if (data === null) return { read: null, problems };
  const graded = gradedAs(data, given);
  return {
    read: hasErrors(graded.problems) ? null : { data: graded.data, synthetic },
    problems: [...problems, ...graded.problems],
  };
}

/** A table of data with a tree of its own, written in the recipe or beside it. */
async function openTables(given: GivenInputs): Promise<OpenedInputs> {
  const { recipe, data: source, structure } = given;
  if (!("table" in source)) return refused(error("assessments-need-framework", { recipe: recipe.id }));
  const tree = structure === undefined ? writtenTree(recipe) : await readStructureTable(structure);
  if (tree.structure === null) return refused(...tree.problems);
  const { elements, denominators, groups } = tree.structure;
  const columns: ColumnPlan = {
    indicators: elements.filter(({ level }) => level === 1).map(({ id }) => id),
    denominators: [...new Set([...denominators, ...namedDenominators(recipe, elements)])],
    groups,
  };
  const { data, synthetic, problems } = await readIndexData(source.table, columns);
  if (data === null) return refused(...tree.problems, ...problems);
  const graded = gradedAs(data, given);
  return {
    inputs: hasErrors(graded.problems)
      ? null
      : { recipe, elements, data: graded.data, goalposts: null, reported: null, synthetic },
    problems: [...tree.problems, ...problems, ...graded.problems],
  };
}

function writtenTree({ structure }: IndexRecipe): { structure: StructureTable; problems: IndexProblem[] } {
  if (!Array.isArray(structure)) throw new RangeError("writtenTree requires a structure that stands in the recipe");
  return { structure: { elements: structure, denominators: [], groups: [] }, problems: [] };
}

/** Denominators that elements or steps name, whether or not the table of elements lists them. */
function namedDenominators(recipe: IndexRecipe, elements: readonly IndexElement[]): string[] {
  const ofElements = elements.flatMap(({ denominator }) => denominator ?? []);
  const ofSteps = recipe.steps.flatMap((step) =>
    step.step === "denominate" && step.denominators !== "structure" ? Object.values(step.denominators) : [],
  );
  return [...ofElements, ...ofSteps];
}
