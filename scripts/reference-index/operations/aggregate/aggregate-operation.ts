import { aggregate, aggregateChildren, dominantPairs, outrankingMatrix } from "@urbimetry/engine";
import type { AggregationMethod } from "@urbimetry/model";
import type { Inputs } from "../../inputs.ts";
import type { Operation } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { columnsResult, matrixResult, vectorResult } from "../../results.ts";
import { aggregationOf } from "../../words/aggregation.ts";
import { columnsOf, isOfMetadata, namedWeights, weightsOfColumns } from "./columns.ts";

/** `f` for all levels or one a level, `p`, `data_threshold` (likewise), `weights` from the metadata, a file or a table. */
export const aggregateOperation: Operation = (params, inputs) => {
  const methods = methodsOf(params);
  params.skipWords("note");
  const { context, table } = inputs;
  const weights = weightsByLevel(params, inputs);
  const step = { step: "aggregate", reason: "a reference case asks for it", methods } as const;
  const { levels, problems } = aggregate(table, { ...step, methods: [...methods] }, { ...context, weights });
  if (levels === undefined) throw new Error(`no aggregation: ${JSON.stringify(problems[0])}`);
  const columns = levels.flatMap((level) => level.columns.map((code, place) => [code, level.values[place]] as const));
  return {
    data: columnsResult({
      ...(table.times === undefined ? {} : { Time: table.times }),
      uCode: table.units,
      ...Object.fromEntries(columns.map(([code, values]) => [code, values ?? []])),
    }),
  };
};

function methodsOf(params: Params): AggregationMethod[] {
  const phrases = params.texts("f");
  const powers = params.numbers("p", []);
  const thresholds = params.numbers("data_threshold", params.numbers("dat_thresh", []));
  const atLevel = (numbers: readonly number[], level: number): number | undefined =>
    numbers.length <= 1 ? numbers[0] : numbers[level];
  const count = Math.max(phrases.length, powers.length, thresholds.length);
  if (powers.length > 0 && !phrases.some((phrase) => /generali[sz]ed|power/i.test(phrase)))
    throw new Error("p is given, and no power mean");
  return Array.from({ length: count }, (_, level) => {
    const [p, atLeast] = [atLevel(powers, level), atLevel(thresholds, level)];
    return aggregationOf((phrases.length === 1 ? phrases[0] : phrases[level]) ?? "", {
      ...(p === undefined ? {} : { p }),
      ...(atLeast === undefined ? {} : { atLeast }),
    });
  });
}

/** Weights of the structure, all equal, or those of a file or table with `iCode` and `Weight` in their place. */
function weightsByLevel(params: Params, inputs: Inputs): Float64Array[] {
  const { structure } = inputs.context;
  const given = params.raw("weights") ?? params.raw("w") ?? "metadata";
  if (typeof given === "string" && isOfMetadata(given)) return structure.levels.map(({ weights }) => weights);
  if (given === "equal") return structure.levels.map(({ weights }) => weights.map(() => 1));
  const named = namedWeights(given, inputs, params);
  return structure.levels.map(({ elements, weights }) =>
    Float64Array.from(elements, ({ id }, place) => named.get(id) ?? (weights[place] as number)),
  );
}

/** `indicators` and `weights` → matrix, dominant pairs and Copeland scores. */
export const outrankingOperation: Operation = (params, inputs) => {
  const { codes, values, units } = columnsOf(params, inputs);
  const weights = weightsOfColumns(params, inputs, codes);
  const matrix = outrankingMatrix(values, weights);
  const { count, share } = dominantPairs(matrix);
  const copeland = aggregateChildren({ codes, values, weights }, { type: "copeland", atLeast: 0 });
  return {
    matrix: matrixResult(units, units, matrix),
    n_dominant: count,
    fraction_dominant: share,
    copeland: vectorResult(units, copeland),
  };
};
