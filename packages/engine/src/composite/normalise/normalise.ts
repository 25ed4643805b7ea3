import type { IndexElement, IndexProblem, NormalisationMethod, StepOf } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import type { StepContext, StepResult } from "../step-context.ts";
import { checkScale, outputRangeOf, type ScaleFault } from "./check-scale.ts";
import { directed } from "./directed.ts";
import { referenceValue } from "./reference-value.ts";
import { rowsOfScope, type ScopeRows } from "./rows-of-scope.ts";
import { minMax } from "./scales/min-max.ts";
import { scaleValues, type ScalePoints } from "./scale-values.ts";

/**
 * Applies directions and puts every indicator on the scale of its method, over all rows or year by year. Missing values stay
 * missing. An indicator that has no scale (all values the same, goalposts that coincide, a reference unit without a value, …)
 * is an error that names it, and its year.
 */
export function normalise(table: IndexTable, step: StepOf<"normalise">, context: StepContext): StepResult {
  const elements = new Map(context.structure.levels[0]?.elements.map((element) => [element.id, element]));
  const problems = checkStep(table, step);
  const scopes = rowsOfScope(table, step.scope);
  const values = table.columns.map((indicator, place) => {
    const method = step.individual[indicator] ?? step.method;
    const element = elements.get(indicator);
    if (element === undefined) throw new RangeError(`normalise requires columns of the structure, got ${indicator}`);
    const column = directed(table.values[place] as Float64Array, element.direction);
    return scaleColumn(table, column, { element, method, scopes, problems });
  });
  return problems.some(({ severity }) => severity === "error")
    ? { problems }
    : { table: { ...table, values }, problems };
}

/** Settings that fit no table. */
function checkStep(table: IndexTable, step: StepOf<"normalise">): IndexProblem[] {
  const problems: IndexProblem[] = [];
  const refuse = (code: string, element: string | undefined, values: IndexProblem["values"] = {}): void => {
    problems.push({ code, severity: "error", ...(element === undefined ? {} : { element }), values });
  };
  for (const indicator of Object.keys(step.individual))
    if (!table.columns.includes(indicator)) refuse("unknown-indicator", indicator);
  for (const [element, method] of [[undefined, step.method] as const, ...Object.entries(step.individual)]) {
    if (method.type === "categorical") {
      const { percentiles, scores } = method;
      if (scores.length !== percentiles.length + 1)
        refuse("classes-without-scores", element, { percentiles: percentiles.length, scores: scores.length });
      if (percentiles.some((percentile, place) => place > 0 && percentile <= (percentiles[place - 1] as number)))
        refuse("percentiles-not-ascending", element);
    }
    if (method.type === "distance-to-reference" && !table.units.includes(method.unit))
      problems.push({ code: "unknown-unit", severity: "error", unit: method.unit, values: {} });
  }
  return problems;
}

interface ColumnSettings {
  element: IndexElement;
  method: NormalisationMethod;
  scopes: readonly ScopeRows[];
  /** Faults found are added here. */
  problems: IndexProblem[];
}

/** One directed column on its scale; `NaN` for the rows of a scope with a fault. */
function scaleColumn(table: IndexTable, column: Float64Array, settings: ColumnSettings): Float64Array {
  const { element, method, scopes, problems } = settings;
  const scaled = scopes.length === 1 ? null : new Float64Array(column.length).fill(Number.NaN);
  for (const { time, rows } of scopes) {
    const own = scaled === null ? column : Float64Array.from(rows, (row) => column[row] as number);
    const points = pointsOf(table, column, rows, element, method);
    const fault = checkScale(own, method, points);
    if (fault !== null) {
      problems.push(problemOf(fault, element.id, time, method));
      continue;
    }
    const range = outputRangeOf(method);
    const plain = scaleValues(own, method, points);
    const result = range === undefined ? plain : minMax(plain, range);
    if (scaled === null) return result;
    for (let place = 0; place < rows.length; place += 1) scaled[rows[place] as number] = result[place] as number;
  }
  return scaled ?? new Float64Array(column.length).fill(Number.NaN);
}

/** Target, goalposts and reference of one indicator, as far as its method asks for them. */
function pointsOf(
  table: IndexTable,
  column: Float64Array,
  rows: Int32Array,
  { id, direction, target }: IndexElement,
  method: NormalisationMethod,
): ScalePoints {
  switch (method.type) {
    case "distance-to-target":
      return { direction, target: method.targets === "structure" ? target : method.targets[id] };
    case "goalposts":
      return { direction, goalposts: method.posts === "benchmarks" ? undefined : method.posts[id] };
    case "distance-to-reference":
      return { direction, reference: direction * referenceValue(table, column, rows, method.unit) };
    default:
      return { direction };
  }
}

function problemOf(
  { code, values }: ScaleFault,
  element: string,
  time: number | undefined,
  method: NormalisationMethod,
): IndexProblem {
  return {
    code,
    severity: "error",
    element,
    ...(method.type === "distance-to-reference" && code.startsWith("reference") ? { unit: method.unit } : {}),
    ...(time === undefined ? {} : { time }),
    values,
  };
}
