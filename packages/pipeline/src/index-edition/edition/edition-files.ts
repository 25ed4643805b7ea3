import type { IndexPlan } from "@urbimetry/engine";
import type { AboutEditionInputs, DataColumns, EditionUnit, IndexEdition, IndexProblem } from "@urbimetry/model";
import { csvText, type CsvCell } from "../files/csv-text.ts";
import { dataTable, numberTable } from "../files/data-tables.ts";
import { jsonText, listText, published } from "../files/json-text.ts";
import { manifestFile, manifestOf, type EditionFiles } from "../files/manifest.ts";
import { plainJson } from "../files/plain-json.ts";
import type { IndexInputs } from "../inputs.ts";

/** Where the inputs stand within an edition's folder. */
export const inputFiles = {
  recipe: "inputs/recipe.json",
  elements: "inputs/elements.json",
  data: "inputs/data.csv",
  relativeError: "inputs/relative-error.csv",
  verified: "inputs/verified.csv",
  goalposts: "inputs/goalposts.json",
  reported: "inputs/reported.csv",
  reportedError: "inputs/reported-relative-error.csv",
  reportedVerified: "inputs/reported-verified.csv",
  benchmarks: "inputs/benchmarks.json",
  about: "inputs/about.json",
} as const;

/** What an edition's folder is made from. */
export interface EditionContent {
  inputs: IndexInputs;
  sensitivityPoints: number;
  noticed: readonly IndexProblem[];
  plan: IndexPlan;
  edition: IndexEdition;
  /** The audit in words, in English: the folder is the same whoever builds it. */
  auditText: string;
}

/** All files of an edition, the manifest with their hashes among them. */
export function editionFiles(content: EditionContent): EditionFiles {
  const { edition } = content;
  const files = new Map([
    ...inputTexts(content),
    ...stepTexts(content.plan),
    ...resultTexts(edition),
    ["audit.json", jsonText({ schema: "urbimetry/index-audit/1", id: edition.id, findings: edition.audit })] as const,
    ["audit.txt", content.auditText] as const,
    ["edition.json", listText(edition, "units")] as const,
  ]);
  const { id, engineVersion, seed, draws } = edition;
  files.set(manifestFile, jsonText(manifestOf(files, { id, engineVersion, seed, draws })));
  return files;
}

function* inputTexts({
  inputs,
  plan,
  sensitivityPoints,
  noticed,
}: EditionContent): Generator<[path: string, text: string]> {
  const { recipe, elements, goalposts, reported, synthetic } = inputs;
  // As the plan has them: sorted, so that the order in which somebody lists cities makes no difference.
  const data = inSameOrder(inputs.data, plan);
  const about: AboutEditionInputs = {
    schema: "urbimetry/index-inputs/1",
    synthetic,
    sensitivityPoints,
    noticed: [...noticed],
    columns: columnsOf(inputs.data),
    reportedColumns: reported === null ? null : columnsOf(reported.data),
  };
  yield [inputFiles.about, jsonText(about)];
  yield [inputFiles.recipe, jsonText(recipe)];
  yield [inputFiles.elements, jsonText(elements)];
  yield [inputFiles.data, dataTable(data)];
  if (data.relativeError) yield [inputFiles.relativeError, numberTable(data, data.indicators, data.relativeError)];
  if (data.verified) yield [inputFiles.verified, numberTable(data, data.indicators, data.verified)];
  if (goalposts !== null) yield [inputFiles.goalposts, jsonText(goalposts)];
  if (reported === null) return;
  const raw = inSameOrder(reported.data, plan);
  yield [inputFiles.reported, dataTable(raw)];
  if (raw.relativeError) yield [inputFiles.reportedError, numberTable(raw, raw.indicators, raw.relativeError)];
  if (raw.verified) yield [inputFiles.reportedVerified, numberTable(raw, raw.indicators, raw.verified)];
  yield [inputFiles.benchmarks, jsonText(reported.benchmarks)];
}

const columnsOf = ({ indicators, denominators, groups }: IndexInputs["data"]): DataColumns => ({
  indicators: [...indicators],
  denominators: Object.keys(denominators).sort(),
  groups: Object.keys(groups).sort(),
});

/** Numbers on the way: indicators after each step, weights, findings of steps. */
function* stepTexts({ nominal, structure }: IndexPlan): Generator<[path: string, text: string]> {
  for (const [at, { id, table, weights, details }] of nominal.steps.entries()) {
    const name = `steps/${String(at + 1).padStart(2, "0")}-${id}`;
    yield [`${name}.csv`, numberTable(table, table.columns, table.values.map(rounded))];
    yield [
      `${name}-weights.csv`,
      csvText(
        ["iCode", "Level", "Weight"],
        structure.levels.flatMap(({ level, elements }, below) =>
          elements.map((element, position): CsvCell[] => [element.id, level, weights[below]?.[position]]),
        ),
      ),
    ];
    if (details !== undefined && details !== null) yield [`${name}-details.json`, jsonText(plainJson(details))];
  }
}

const rounded = (column: Float64Array): number[] => Array.from(column, (value) => published(value) ?? Number.NaN);

/** What is published: places with their intervals, and scores of every level. */
function* resultTexts(edition: IndexEdition): Generator<[path: string, text: string]> {
  const panel = edition.times.length > 0;
  const unit = ({ id, time }: EditionUnit): CsvCell[] => (panel ? [id, time] : [id]);
  const head = panel ? ["uCode", "Time"] : ["uCode"];
  yield [
    "results/places.csv",
    csvText(
      [...head, "uName", "place", "low", "high", "median", "score", "score_low", "score_high", "group", "coverage"],
      edition.units.map((one): CsvCell[] => [
        ...unit(one),
        one.name,
        one.place?.rank,
        one.place?.low,
        one.place?.high,
        one.place?.median,
        one.score,
        one.scoreInterval?.low,
        one.scoreInterval?.high,
        one.place?.group,
        one.coverage.indicators,
      ]),
    ),
  ];
  for (const [at, { level, elements }] of edition.levels.entries())
    yield [
      `results/level-${level}.csv`,
      csvText(
        [...head, ...elements.map(({ id }) => id)],
        edition.units.map((one): CsvCell[] => [...unit(one), ...(one.scores[at] ?? [])]),
      ),
    ];
}

/** Rows in the order of the plan: by year, then by code. */
function inSameOrder(data: IndexInputs["data"], { data: sorted }: IndexPlan): IndexInputs["data"] {
  const key = (units: readonly string[], times: readonly number[] | undefined, row: number) =>
    `${times?.[row] ?? ""}\t${units[row]}`;
  const rowOf = new Map(data.units.map((_, row) => [key(data.units, data.times, row), row]));
  const order = sorted.units.map((_, row) => rowOf.get(key(sorted.units, sorted.times, row)) ?? -1);
  const pick = <Item>(items: readonly Item[]): Item[] => order.map((row) => items[row] as Item);
  const numbers = (column: Float64Array) => Float64Array.from(order, (row) => column[row] as number);
  return {
    ...data,
    units: pick(data.units),
    ...(data.times === undefined ? {} : { times: pick(data.times) }),
    values: data.values.map(numbers),
    groups: Object.fromEntries(Object.entries(data.groups).map(([group, cells]) => [group, pick(cells)])),
    denominators: Object.fromEntries(Object.entries(data.denominators).map(([id, column]) => [id, numbers(column)])),
    ...(data.relativeError ? { relativeError: data.relativeError.map(numbers) } : {}),
    ...(data.verified
      ? { verified: data.verified.map((column) => Uint8Array.from(order, (row) => column[row] as number)) }
      : {}),
  };
}
