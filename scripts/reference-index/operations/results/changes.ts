import { descendingRanks, type TrendMetric, trends, weightsWithout } from "@urbimetry/engine";
import type { Operation, Operations } from "../../operation.ts";
import { preparedLevels } from "../../prepared-input.ts";
import { columnsResult } from "../../results.ts";
import { levelAt, takeLevel } from "./level-scores.ts";

const metricColumns: Record<TrendMetric, string> = { "compound-growth": "CAGR", "percent-change": "prc_change" };

function metricOf(words: string): TrendMetric {
  if (/^(?:CAGR|compound annual growth rate)$/i.test(words)) return "compound-growth";
  if (/^(?:percent(?:age)? change|prc_change)(?: per (?:unit time|year))?$/i.test(words)) return "percent-change";
  throw new Error(`"${words}" is not understood as a trend`);
}

const trendTable: Operation = (params, inputs) => {
  const metric = metricOf(params.text("metric"));
  const useLatest = params.has("use_latest") ? params.number("use_latest") : undefined;
  const { raw } = inputs;
  const indicators = params.has("indicators") ? params.texts("indicators") : raw.columns;
  const unknown = indicators.find((id) => !raw.columns.includes(id));
  if (unknown !== undefined) throw new Error(`the data have no indicator ${unknown}`);
  const units = params.has("units") ? new Set(params.texts("units")) : undefined;
  // The reference keeps the peer's rule for windows.
  const found = trends(raw, { metric, useLatest, window: "after-first" }).filter(
    ({ unit, indicator }) => indicators.includes(indicator) && (units?.has(unit) ?? true),
  );
  return {
    table: columnsResult({
      uCode: found.map(({ unit }) => unit),
      iCode: found.map(({ indicator }) => indicator),
      [metricColumns[metric]]: found.map(({ change }) => change),
      Avail: found.map(({ available }) => available),
      t_first: found.map(({ first }) => first),
      t_latest: found.map(({ latest }) => latest),
      ...(useLatest === undefined
        ? {}
        : {
            Avail_use_latest: found.map(({ windowAvailable }) => windowAvailable),
            t_first_use_latest: found.map(({ windowFirst }) => windowFirst),
          }),
    }),
  };
};

const removal: Operation = (params, inputs) => {
  const { structure } = inputs;
  const level = takeLevel(params, structure, "level", 2);
  const target = params.text("target", "Index");
  const elements = params.has("elements")
    ? params.texts("elements")
    : levelAt(structure, level).elements.map(({ id }) => id);
  const weights = structure.levels.map((own) => own.weights);
  const scoresWithout = (removed: readonly string[]): Float64Array => {
    const levels = preparedLevels(inputs, weightsWithout(structure, weights, removed));
    const column = levels.flatMap(({ columns, values }) => values.filter((_, i) => columns[i] === target))[0];
    if (column === undefined) throw new Error(`the structure has no element ${target}`);
    return column;
  };
  const { units } = inputs.data;
  const scores = new Map([["Nominal", scoresWithout([])], ...elements.map((id) => [id, scoresWithout([id])] as const)]);
  const ranks = new Map([...scores].map(([id, column]) => [id, descendingRanks(column)]));
  const nominal = ranks.get("Nominal")!;
  const meanShift = (own: Int32Array): number => {
    const placed = [...own.keys()].filter((row) => own[row] !== 0 && nominal[row] !== 0);
    return placed.reduce((sum, row) => sum + Math.abs(own[row]! - nominal[row]!), 0) / placed.length;
  };
  const shown = (own: Int32Array) => Array.from(own, (rank) => rank || Number.NaN);
  return {
    scores: columnsResult({ uCode: units, ...Object.fromEntries(scores) }),
    ranks: columnsResult({ uCode: units, ...Object.fromEntries([...ranks].map(([id, own]) => [id, shown(own)])) }),
    mean_abs_rank_change: Object.fromEntries([...ranks].map(([id, own]) => [id, meanShift(own)])),
  };
};

export const operations: Operations = { trends: trendTable, "remove elements": removal };
