import type { IndexProblem, StepOf } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import type { StepContext, StepResult } from "../step-context.ts";
import { type IndicatorTreatment, treatIndicator } from "./treat-indicator.ts";

/** What the step did, indicator by indicator; those set to `none` are absent. */
export interface TreatDetails {
  readonly indicators: readonly ({ readonly indicator: string } & IndicatorTreatment)[];
}

/**
 * Brings outliers in, indicator by indicator and undirected. In a panel all years of an indicator are treated together, so
 * that a value means the same in every year.
 *
 * A transformation that has no result for a value that is there is an error; for `log-gii`, which is defined so, a warning.
 */
export function treat(table: IndexTable, step: StepOf<"treat">, _context: StepContext): StepResult<TreatDetails> {
  const problems: IndexProblem[] = Object.keys(step.individual)
    .filter((indicator) => !table.columns.includes(indicator))
    .map((element) => ({ code: "unknown-indicator", severity: "error", element, values: {} }));
  if (problems.length > 0) return { problems };

  const indicators: ({ indicator: string } & IndicatorTreatment)[] = [];
  const values = table.values.map((column, position) => {
    const indicator = table.columns[position]!;
    const settings = step.individual[indicator] ?? step.settings;
    if (settings === "none") return column;
    const treated = treatIndicator(column, settings);
    indicators.push({ indicator, ...treated.treatment });
    problems.push(...problemsOf(table, indicator, column, treated));
    return treated.values;
  });
  return { table: { ...table, values }, details: { indicators }, problems };
}

function problemsOf(
  table: IndexTable,
  element: string,
  before: Float64Array,
  { values, treatment }: { values: Float64Array; treatment: IndicatorTreatment },
): IndexProblem[] {
  const { winsorised, transformed } = treatment;
  if (transformed !== null) {
    const lost = firstLost(before, values);
    if (lost.count > 0) {
      const { type } = transformed.transformation;
      const place = { element, unit: table.units[lost.row]!, ...(table.times && { time: table.times[lost.row]! }) };
      const figures = { transformation: type, value: before[lost.row]!, count: lost.count };
      return type === "log-gii" && lost.missing
        ? [{ code: "transformation-leaves-gap", severity: "warning", ...place, values: figures }]
        : [{ code: "transformation-undefined", severity: "error", ...place, values: figures }];
    }
  }
  if (!treatment.testable) {
    if (treatment.before.count === 0) return [];
    return [{ code: "outliers-not-tested", severity: "warning", element, values: { count: treatment.before.count } }];
  }
  const after = transformed?.after ?? winsorised?.after;
  if (after === undefined || after.passes) return [];
  const { points = 0 } = winsorised ?? {};
  if (Number.isNaN(after.skewness))
    return [{ code: "treated-to-constant", severity: "warning", element, values: { points } }];
  const { skewness, kurtosis } = after;
  return [{ code: "outliers-remain", severity: "warning", element, values: { skewness, kurtosis, points } }];
}

/** Values that were finite and aren't any more: how many, the first of them, and whether all became `NaN`. */
function firstLost(before: Float64Array, after: Float64Array): { count: number; row: number; missing: boolean } {
  let count = 0;
  let first = -1;
  let missing = true;
  for (let row = 0; row < before.length; row += 1) {
    if (Number.isFinite(after[row]!) || Number.isNaN(before[row]!)) continue;
    if (first < 0) first = row;
    count += 1;
    missing &&= Number.isNaN(after[row]!);
  }
  return { count, row: first, missing };
}
