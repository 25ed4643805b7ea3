import { drawRanks, prepareIndex } from "@urbimetry/engine";
import { IndexRecipe } from "@urbimetry/model";
import type { Compare } from "../../compare.ts";
import type { Inputs } from "../../inputs.ts";
import type { ResultRecord } from "../../manifest.ts";
import type { ComparedOperation } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { weightsIn } from "../../weights.ts";
import { aggregationOf } from "../../words/aggregation.ts";
import { stepsOf } from "../../words/steps.ts";
import { placesByUnit, rankStatistics } from "./rank-statistics.ts";
import { requireTarget } from "./target.ts";

/** Places under weights that are drawn; compared by standard errors. */
export const weightNoiseOperation: ComparedOperation = {
  run(params, inputs) {
    requireTarget(params);
    const plan = planOf(params, inputs);
    const { levels, relative } = noiseOf(params.text("noise"), plan.structure.levels.length);
    const factor = {
      type: "weights" as const,
      id: "weights",
      reason: "a reference case asks for it",
      levels,
      relative,
    };
    const to = params.number("N");
    const { draws, problems } = drawRanks(plan, { factors: [factor] }, { from: 0, to, seed: params.number("seed", 1) });
    if (draws === null) throw new Error(`a draw failed: ${JSON.stringify(problems[0])}`);
    return { rank_statistics: withErrors(rankStatistics(plan, draws), placesByUnit(draws)) };
  },
  compare: (expected, actual, tolerance) => compareByErrors(expected, actual, tolerance),
};

/** The normalised data that are given, or raw data with a pipeline. */
function planOf(params: Params, inputs: Inputs) {
  const columns = new Set(inputs.data.indicators);
  const isRaw = params.has("pipeline");
  const data = params.text("data", "default pipeline");
  if (data !== "default pipeline") throw new Error(`the data "${data}" are not understood`);
  const aggregation = aggregationOf(params.text("aggregation", "arithmetic"));
  const reason = "a reference case asks for it";
  const { plan, problems } = prepareIndex(
    IndexRecipe.parse({
      schema: "urbimetry/index-recipe/1",
      id: "reference-case",
      version: "1",
      name: "Reference case",
      description: "An index whose weights are drawn",
      structure: "file",
      steps: isRaw
        ? stepsOf(params.text("pipeline"), (path) => weightsIn(inputs, path))
        : [
            { step: "normalise", reason, method: { type: "direction-only" } },
            { step: "aggregate", reason, methods: [aggregation] },
          ],
    }),
    inputs.elements
      .filter(({ id, level }) => level > 1 || columns.has(id))
      // Normalised values have their direction already.
      .map((element) => (isRaw ? element : { ...element, direction: 1 as const })),
    inputs.data,
  );
  if (plan === null) throw new Error(`the index can't be computed: ${JSON.stringify(problems[0])}`);
  return plan;
}

/** `each weight of levels 2 and 3 multiplied by 1 + 0.25*U(-1,1), independently`. */
function noiseOf(words: string, top: number): { levels: number[]; relative: number } {
  const match =
    /^each weight(?: of (all levels|levels? [\d, and]+?))? multiplied by 1 \+ (\d*\.?\d+) ?\* ?U\(-1, ?1\)(?:, independently)?$/.exec(
      words.trim(),
    );
  if (match === null) throw new Error(`the noise "${words}" is not understood`);
  const named = [...(match[1] ?? "").matchAll(/\d+/g)].map(([level]) => Number(level));
  const levels = named.length > 0 ? named : Array.from({ length: top - 1 }, (_, below) => below + 1);
  return { levels, relative: Number(match[2]) };
}

/** Statistics with the standard error of the mean. */
function withErrors(table: ResultRecord, places: ReadonlyMap<string, Float64Array>): ResultRecord {
  const { columns, rows } = table as { columns: string[]; rows: (string | number)[][] };
  return {
    columns: [...columns, "SE_Mean"],
    rows: rows.map((row) => {
      const own = places.get(String(row[0])) ?? new Float64Array();
      const mean = own.reduce((sum, place) => sum + place, 0) / own.length;
      const variance = own.reduce((sum, place) => sum + (place - mean) ** 2, 0) / (own.length - 1);
      return [...row, Math.sqrt(variance / own.length)];
    }),
  };
}

/** Nominal places exactly, means within four combined standard errors, quantiles within the tolerance in places. */
const compareByErrors: Compare = (expected, actual, tolerance) => {
  const difference = { largest: 0, place: "", compared: 0, failures: [] as string[] };
  const rows = (result: unknown) => {
    const table = (result as ResultRecord)["rank_statistics"] as { columns: string[]; rows: (string | number)[][] };
    return new Map(
      table.rows.map((row) => [
        String(row[table.columns.indexOf("uCode")]),
        (column: string) => Number(row[table.columns.indexOf(column)]),
      ]),
    );
  };
  const given = rows(actual);
  for (const [unit, wanted] of rows(expected)) {
    const own = given.get(unit);
    const error = Math.hypot(Number.isNaN(wanted("SE_Mean")) ? 0 : wanted("SE_Mean"), own?.("SE_Mean") ?? 0);
    for (const [column, allowed] of [
      ["Nominal", 0],
      ["Mean", 4 * error],
      ["Median", tolerance.absolute],
      ["Q5", tolerance.absolute],
      ["Q95", tolerance.absolute],
    ] as const) {
      difference.compared += 1;
      const gap = Math.abs(wanted(column) - (own?.(column) ?? Number.NaN));
      if (gap > difference.largest) Object.assign(difference, { largest: gap, place: `${unit} ${column}` });
      if (!(gap <= allowed)) difference.failures.push(`${unit} ${column}: ${gap} apart, ${allowed} allowed`);
    }
  }
  return difference;
};
