import { hasGap } from "./has-gap.ts";
import type { ImputationMethod, IndexProblem } from "@urbimetry/model";
import { mean } from "../statistics/mean.ts";
import { median } from "../statistics/quantile.ts";
import type { StepContext } from "../step-context.ts";
import { fillAlongRows } from "./fill-along-rows.ts";
import { fillWithCentre, fillWithGroupCentre } from "./fill-with-centre.ts";
import type { ImputationModel } from "./impute-details.ts";
import { indicatorBlocks } from "./indicator-blocks.ts";
import { drawFromModel, fillFromModel } from "./normal-model/draw-from-model.ts";
import { fitNormalModel } from "./normal-model/fit-normal-model.ts";
import type { NormalModel } from "./normal-model/normal-model.ts";

/** Rows of one year, or of a table without years. */
export interface CrossSection {
  readonly time?: number;
  readonly codes: readonly string[];
  /** One a code, each with one number a row. */
  readonly columns: readonly Float64Array[];
  /** One a row: the row of the data. */
  readonly rows: Int32Array;
}

/** Columns with their gaps filled, all of them, and what was found on the way. */
export interface FilledSection {
  readonly columns: readonly Float64Array[];
  readonly models: readonly ImputationModel[];
  readonly problems: readonly IndexProblem[];
}

type ModelMethod = Extract<ImputationMethod, { type: "em" | "multiple" }>;

/** Fills the gaps of every column of a cross-section by a method that looks at one time only. */
export function imputeCrossSection(
  section: CrossSection,
  method: ImputationMethod,
  context: StepContext,
): FilledSection {
  const { columns, codes } = section;
  const plain = (filled: readonly Float64Array[]): FilledSection => ({ columns: filled, models: [], problems: [] });
  switch (method.type) {
    case "mean":
    case "median":
      return plain(columns.map((column) => fillWithCentre(column, method.type === "mean" ? mean : median)));
    case "group-mean":
    case "group-median": {
      const all = context.data.groups[method.group] ?? [];
      const groups = Array.from(section.rows, (row) => all[row] ?? null);
      const centre = method.type === "group-mean" ? mean : median;
      return plain(columns.map((column) => fillWithGroupCentre(column, groups, centre)));
    }
    case "row-mean":
    case "row-median": {
      const filled = [...columns];
      const centre = method.type === "row-mean" ? mean : median;
      for (const block of indicatorBlocks(codes, context.structure, method.withinLevel)) {
        const own = block.columns.map((column) => columns[column]!);
        const directions = block.columns.map((column) => directionOf(codes[column]!, context));
        fillAlongRows(own, directions, centre).forEach((column, place) => (filled[block.columns[place]!] = column));
      }
      return plain(filled);
    }
    case "em":
    case "multiple":
      return fillFromModels(section, method, context);
    default:
      return plain(columns);
  }
}

function directionOf(code: string, { structure }: StepContext): 1 | -1 {
  const place = structure.places.get(code);
  return structure.levels[0]!.elements[place?.position ?? -1]?.direction ?? 1;
}

function fillFromModels(section: CrossSection, method: ModelMethod, context: StepContext): FilledSection {
  const filled = [...section.columns];
  const models: ImputationModel[] = [];
  const problems: IndexProblem[] = [];
  for (const { element, columns } of indicatorBlocks(section.codes, context.structure, method.withinLevel)) {
    const own = columns.map((column) => section.columns[column]!);
    if (!own.some((column) => hasGap(column))) continue;
    const indicators = columns.map((column) => section.codes[column]!);
    const model = earlierModel(element, indicators, section, method, context) ?? fit(own, method);
    const { time } = section;
    models.push({ element, ...(time === undefined ? {} : { time }), indicators, model });
    problems.push(...problemsOf(model, element, own, section, method));
    const random = method.type === "multiple" ? context.random : undefined;
    const result =
      model === null
        ? own.map((column) => fillWithCentre(column, mean))
        : random === undefined
          ? fillFromModel(model, own)
          : drawFromModel(model, own, random);
    columns.forEach((column, place) => (filled[column] = result[place]!));
  }
  return { columns: filled, models, problems };
}

const fit = (columns: readonly Float64Array[], { type, ...options }: ModelMethod): NormalModel | null =>
  fitNormalModel(columns, { ...options, forDraws: type === "multiple" });

/** Draws are made from the model of the nominal run, where there is one of the same indicators. */
function earlierModel(
  element: string | null,
  indicators: readonly string[],
  { time }: CrossSection,
  { type }: ModelMethod,
  { fitted, random }: StepContext,
): NormalModel | null {
  if (type !== "multiple" || random === undefined) return null;
  const found = fitted?.find(
    (candidate) =>
      candidate.element === element &&
      candidate.time === time &&
      candidate.indicators.length === indicators.length &&
      candidate.indicators.every((code, place) => code === indicators[place]),
  );
  return found?.model?.spread ? found.model : null;
}

function problemsOf(
  model: NormalModel | null,
  element: string | null,
  columns: readonly Float64Array[],
  { time }: CrossSection,
  { maxIterations, tolerance }: ModelMethod,
): IndexProblem[] {
  const at = { ...(element === null ? {} : { element }), ...(time === undefined ? {} : { time }) };
  if (model === null) {
    if (columns.every((column) => new Set(column.filter((value) => !Number.isNaN(value))).size <= 1)) return [];
    return [{ code: "imputation-model-singular", severity: "error", ...at, values: { indicators: columns.length } }];
  }
  const problems: IndexProblem[] = [];
  const { ridge, fit: found, modelled } = model;
  if (ridge > 0)
    problems.push({
      code: "imputation-ridge",
      severity: "warning",
      ...at,
      values: { ridge, indicators: modelled.length, units: columns[0]!.length },
    });
  if (!found.converged)
    problems.push({
      code: "imputation-not-converged",
      severity: "warning",
      ...at,
      values: { iterations: maxIterations, change: found.change, tolerance },
    });
  return problems;
}
