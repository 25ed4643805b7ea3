import { cut, directed, minMax, scaleValues, type ScalePoints } from "@urbimetry/engine";
import type { IndexElement } from "@urbimetry/model";
import type { Operation } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { tableResult } from "../../results.ts";
import { type NormalisationCase, normalisationCase } from "./normalisation-params.ts";

/**
 * `method` with its parameters, or `default` and `individual`, each of that form. Follows the formulas also where a recipe
 * would be refused: what is `NaN` by them is expected so.
 */
export const normaliseOperation: Operation = (params, inputs) => {
  const { table } = inputs;
  const years = scopeOf(params) === "per-year" && table.times !== undefined ? [...new Set(table.times)] : [undefined];
  const caseOf = casesOf(params, table.columns);
  const elements = new Map(inputs.elements.map((element) => [element.id, element]));
  const values = table.columns.map((indicator, place) => {
    const element = elements.get(indicator);
    const column = directed(table.values[place] as Float64Array, element?.direction ?? 1);
    const scaled = new Float64Array(column.length);
    for (const year of years) {
      const rows = [...column.keys()].filter((row) => year === undefined || table.times?.[row] === year);
      const own = Float64Array.from(rows, (row) => column[row] as number);
      const units = rows.map((row) => table.units[row] as string);
      const result = normalised(own, units, indicator, element, caseOf(indicator));
      for (const [position, row] of rows.entries()) scaled[row] = result[position] as number;
    }
    return scaled;
  });
  return { data: tableResult({ ...table, values }) };
};

/** The common case, and those of single indicators. */
function casesOf(params: Params, columns: readonly string[]): (indicator: string) => NormalisationCase {
  const common = params.has("method") ? normalisationCase(params) : normalisationCase(params.below("default"));
  const own = new Map<string, NormalisationCase>();
  if (params.has("individual")) {
    const individual = params.below("individual");
    for (const indicator of individual.keys) {
      if (!columns.includes(indicator)) throw new Error(`individual names ${indicator}, which the table doesn't have`);
      own.set(indicator, normalisationCase(individual.below(indicator)));
    }
  }
  return (indicator) => own.get(indicator) ?? common;
}

/** `scope` or `panel`: pooled (by default) or per year. */
function scopeOf(params: Params): "pooled" | "per-year" {
  for (const key of ["scope", "panel", "years", "within"])
    if (params.has(key)) {
      const words = params.text(key).toLowerCase();
      if (/^(pooled|all|over all)/.test(words)) return "pooled";
      if (/^((per|by|within|each|in)[ _-]?)?(each )?(year|time)/.test(words)) return "per-year";
      throw new Error(`${key} "${words}" is not understood`);
    }
  if (params.has("pooled")) return params.flag("pooled") ? "pooled" : "per-year";
  for (const key of ["per_year", "by_year", "by_time", "within_year", "each_year"])
    if (params.has(key)) return params.flag(key) ? "per-year" : "pooled";
  return "pooled";
}

function normalised(
  own: Float64Array,
  units: readonly string[],
  indicator: string,
  element: IndexElement | undefined,
  { method, posts, targets }: NormalisationCase,
): Float64Array {
  const direction = element?.direction ?? 1;
  const points: ScalePoints = {
    direction,
    ...(method.type === "distance-to-reference" ? { reference: direction * referenceOf(own, units, method.unit) } : {}),
    ...(method.type === "distance-to-target" ? { target: targetOf(indicator, element, targets) } : {}),
    ...(method.type === "goalposts" ? { goalposts: goalpostsOf(indicator, direction, posts) } : {}),
  };
  const plain = scaleValues(own, method, points);
  const range = method.type === "min-max" ? undefined : method.outputRange;
  return range === undefined ? plain : cut(minMax(plain, range), ...range);
}

function referenceOf(own: Float64Array, units: readonly string[], unit: string): number {
  const row = units.findIndex((code, place) => code === unit && !Number.isNaN(own[place]));
  if (row < 0) throw new Error(`the reference unit ${unit} has no value`);
  return own[row] as number;
}

function targetOf(indicator: string, element: IndexElement | undefined, targets: NormalisationCase["targets"]): number {
  const target = targets === undefined ? element?.target : targets.get(indicator)?.[0];
  if (target === undefined) throw new Error(`${indicator} has no target`);
  return target;
}

/** Lower and upper goalpost in the indicator's unit; the lower one is the worst where more is better. */
function goalpostsOf(
  indicator: string,
  direction: 1 | -1,
  posts: NormalisationCase["posts"],
): { worst: number; best: number } {
  const [lower, upper] = (posts instanceof Map ? posts.get(indicator) : (posts as readonly number[] | undefined)) ?? [];
  if (lower === undefined || upper === undefined) throw new Error(`${indicator} has no goalposts`);
  return direction === 1 ? { worst: lower, best: upper } : { worst: upper, best: lower };
}
