import { hasGap } from "./has-gap.ts";
import type { ImputationMethod, IndexProblem, StepOf } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import type { StepContext, StepResult } from "../step-context.ts";
import { type CrossSection, imputeCrossSection } from "./impute-cross-section.ts";
import type { ImputationModel, ImputeDetails, ImputedIndicator } from "./impute-details.ts";
import { fillPanel, panelGrid } from "./panel/fill-panel.ts";
import type { SeriesMethod } from "./panel/fill-series.ts";

const alongYears = new Set<ImputationMethod["type"]>(["latest", "linear", "constant", "linear-constant"]);

/**
 * Fills gaps; values that are there stay to the last digit. All methods start from what is there in the table they are
 * given, so that an indicator with a method of its own doesn't change what the others get; a model of several indicators
 * is of all of them, whichever of them it fills.
 *
 * In a panel, methods that look across units do so within each year, the others along the years.
 *
 * Without `context.random`, `multiple` fills with conditional means. With it, gaps are drawn from the models in
 * `context.fitted`, or from models fitted here.
 *
 * Gaps that can't be filled stay, and a warning names each indicator that keeps some.
 */
export function impute(table: IndexTable, step: StepOf<"impute">, context: StepContext): StepResult<ImputeDetails> {
  const problems = checkSettings(table, step, context);
  if (problems.length > 0) return { problems };
  const models: ImputationModel[] = [];
  const values = [...table.values];
  const sources: (Float64Array | undefined)[] = table.columns.map(() => undefined);
  const methods = table.columns.map((code) => step.individual[code] ?? step.method);
  const { times } = table;
  for (const [method, targets] of columnsByMethod(methods, table)) {
    if (times !== undefined && alongYears.has(method.type)) {
      const grid = panelGrid(table.units, times);
      const maxTime = method.type === "latest" ? method.maxTime : undefined;
      for (const column of targets) {
        const filled = fillPanel(table.values[column]!, grid, method.type as SeriesMethod, maxTime);
        values[column] = filled.values;
        sources[column] = filled.sources;
      }
      continue;
    }
    for (const { section, rows } of crossSections(table, context)) {
      const filled = imputeCrossSection(section, method, context);
      models.push(...filled.models);
      problems.push(...filled.problems);
      for (const column of targets)
        values[column] =
          rows === null ? filled.columns[column]! : placed(values[column]!, filled.columns[column]!, rows);
    }
  }
  const indicators = table.columns.flatMap((indicator, column): ImputedIndicator[] => {
    const found = gapsOf(table.values[column]!, values[column]!);
    if (found.filled.length + found.left.length === 0) {
      values[column] = table.values[column]!;
      return [];
    }
    const from = sources[column];
    return [
      {
        indicator,
        method: methods[column]!.type,
        ...found,
        ...(from === undefined ? {} : { sources: Float64Array.from(found.filled, (row) => from[row]!) }),
      },
    ];
  });
  for (const { indicator, method, left } of indicators)
    if (left.length > 0 && method !== "none") problems.push(gapsLeft(table, indicator, method, left));
  return { table: { ...table, values }, details: { indicators, models }, problems };
}

function checkSettings(table: IndexTable, step: StepOf<"impute">, context: StepContext): IndexProblem[] {
  const problems: IndexProblem[] = [];
  const refuse = (code: string, about: Partial<IndexProblem>) =>
    problems.push({ code, severity: "error", values: {}, ...about });
  for (const element of Object.keys(step.individual))
    if (!table.columns.includes(element)) refuse("unknown-indicator", { element });
  const highest = context.structure.levels.length;
  for (const method of new Set([step.method, ...Object.values(step.individual)])) {
    if ("group" in method && context.data.groups[method.group] === undefined)
      refuse("unknown-group", { values: { group: method.group } });
    if ("withinLevel" in method && method.withinLevel !== undefined && method.withinLevel > highest)
      refuse("unknown-level", { values: { level: method.withinLevel, lowest: 2, highest } });
    if (alongYears.has(method.type) && table.times === undefined)
      refuse("no-years", { values: { method: method.type } });
  }
  return problems;
}

/** Columns with gaps by the method that fills them. */
function columnsByMethod(methods: readonly ImputationMethod[], table: IndexTable): [ImputationMethod, number[]][] {
  const sets = new Map<string, [ImputationMethod, number[]]>();
  methods.forEach((method, column) => {
    if (method.type === "none" || !hasGap(table.values[column]!)) return;
    const key = JSON.stringify(method);
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [method, [column]]);
    else set[1].push(column);
  });
  return [...sets.values()];
}

/** The table itself, or one section a year with the rows that it is made of. */
function crossSections(
  { columns: codes, values, times }: IndexTable,
  context: StepContext,
): { section: CrossSection; rows: Int32Array | null }[] {
  if (times === undefined) return [{ section: { codes, columns: values, rows: context.rows }, rows: null }];
  return [...new Set(times)]
    .sort((one, other) => one - other)
    .map((time) => {
      const rows = Int32Array.from(times.keys()).filter((row) => times[row] === time);
      const columns = values.map((column) => Float64Array.from(rows, (row) => column[row]!));
      return { section: { time, codes, columns, rows: rows.map((row) => context.rows[row]!) }, rows };
    });
}

/** A column with the rows of a section put in. */
function placed(column: Float64Array, section: Float64Array, rows: Int32Array): Float64Array {
  const result = column.slice();
  rows.forEach((row, place) => (result[row] = section[place]!));
  return result;
}

function gapsOf(before: Float64Array, after: Float64Array): { filled: Int32Array; left: Int32Array } {
  let gaps = 0;
  for (let row = 0; row < before.length; row += 1) if (Number.isNaN(before[row]!)) gaps += 1;
  const filled = new Int32Array(gaps);
  const left = new Int32Array(gaps);
  let nextFilled = 0;
  let nextLeft = 0;
  for (let row = 0; nextFilled + nextLeft < gaps; row += 1) {
    if (!Number.isNaN(before[row]!)) continue;
    if (Number.isNaN(after[row]!)) left[nextLeft++] = row;
    else filled[nextFilled++] = row;
  }
  return { filled: filled.slice(0, nextFilled), left: left.slice(0, nextLeft) };
}

function gapsLeft(table: IndexTable, element: string, method: string, left: Int32Array): IndexProblem {
  const row = left[0]!;
  return {
    code: "gaps-left",
    severity: "warning",
    element,
    unit: table.units[row]!,
    ...(table.times === undefined ? {} : { time: table.times[row]! }),
    values: { count: left.length, method },
  };
}
