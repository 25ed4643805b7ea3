import {
  adjustedMazziottaPareto,
  benefitOfTheDoubt,
  directionalBenefitOfTheDoubt,
  dp2,
  mazziottaPareto,
  meanMin,
  orderedMean,
  topsis,
  wroclawDistance,
} from "@urbimetry/engine";
import type { ResultRecord } from "../../manifest.ts";
import type { ComparedOperation, Operation } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { compareResults } from "../../compare.ts";
import { columnsResult, vectorResult } from "../../results.ts";
import { columnsOf, numbersByColumn, weightsOfColumns, withPolarity } from "./columns.ts";

const ones = (values: readonly unknown[]): Float64Array => new Float64Array(values.length).fill(1);

/** `minus` for M (1 − cv²) or M − S·cv, `plus` for the other sign; told by the formula, else by the index's polarity. */
function penaltyOf(params: Params): "minus" | "plus" {
  const words = params.text("penalty", "minus");
  if (/1\s*[-−]\s*cv|\bminus\b|M\s*[-−]/i.test(words)) return "minus";
  if (/1\s*\+\s*cv|\bplus\b|M\s*\+/i.test(words)) return "plus";
  if (/^pos/i.test(words)) return "minus";
  if (/^neg/i.test(words)) return "plus";
  throw new Error(`the penalty "${words}" is not understood`);
}

/** `reference` (column → value, or by default the means of the first year), `polarity`, `penalty`. */
export const adjustedMazziottaParetoOperation: Operation = (params, inputs) => {
  const columns = columnsOf(params, inputs);
  const { values, signs } = withPolarity(params, columns);
  const given = params.raw("reference");
  const first = Math.min(...(columns.times ?? [0]));
  const references =
    given === undefined || (typeof given === "string" && /first/i.test(given))
      ? columns.values.map((column) => mean(column.filter((_, row) => (columns.times?.[row] ?? 0) === first)))
      : [...numbersByColumn(given, columns.codes, "reference")];
  const directedReferences = references.map((reference, place) => reference * (signs[place] as number));
  const { scores, penalties } = adjustedMazziottaPareto(values, ones(values), directedReferences, penaltyOf(params));
  const index = byYear(columns.units, columns.times, scores);
  return { index_rounded_3: index, index, penalty: byYear(columns.units, columns.times, penalties) };
};

const mean = (values: Float64Array): number => {
  const there = values.filter((value) => !Number.isNaN(value));
  return there.reduce((sum, value) => sum + value, 0) / there.length;
};

/** One row a unit, one column a year. */
function byYear(units: readonly string[], times: readonly number[] | undefined, scores: Float64Array): ResultRecord {
  const names = [...new Set(units)];
  const years = [...new Set(times ?? [0])].sort((one, other) => one - other);
  const at = new Map(units.map((unit, row) => [`${unit} ${times?.[row] ?? 0}`, scores[row]]));
  return columnsResult({
    uCode: names,
    ...Object.fromEntries(years.map((year) => [`${year}`, names.map((unit) => at.get(`${unit} ${year}`))])),
  });
}

/** `penalty`, `normalisation` (z-scores of mean 100 and sd 10), `spread` sample (as the peer, by default) or population. */
export const mazziottaParetoOperation: Operation = (params, inputs) => {
  const columns = columnsOf(params, inputs);
  const words = params.text("normalisation", "z-score mean 100 sd 10");
  if (!/^z-?scores?,? mean 100,? sd 10\b/i.test(words))
    throw new Error(`the normalisation "${words}" is not understood`);
  const { values } = withPolarity(params, columns);
  const spread = params.text("spread", params.text("variance", "sample"));
  if (spread !== "sample" && spread !== "population") throw new Error(`the spread "${spread}" is not understood`);
  return {
    score: vectorResult(columns.units, mazziottaPareto(values, ones(values), { penalty: penaltyOf(params), spread })),
  };
};

export const meanMinOperation: Operation = (params, inputs) => {
  const columns = columnsOf(params, inputs);
  const { values } = withPolarity(params, columns);
  const settings = { alpha: params.number("alpha", 0.5), beta: params.number("beta", 1) };
  return { score: vectorResult(columns.units, meanMin(values, ones(values), settings)) };
};

/** `j`: both the mean of the largest and of the smallest. */
export const orderedMeanOperation: Operation = (params, inputs) => {
  const { values, units } = columnsOf(params, inputs);
  const j = params.number("j");
  return {
    at_least: vectorResult(units, orderedMean(values, j, "largest")),
    more_than: vectorResult(units, orderedMean(values, j, "smallest")),
  };
};

/** `columns`; with `low` and `up` for the shares. Shares are not unique: they are held to their limits, scores compared. */
export const benefitOfTheDoubtOperation: ComparedOperation = {
  run: (params, inputs) => {
    const { values, units, codes } = columnsOf(params, inputs);
    const low = params.number("low", 0);
    const high = params.number("up", params.number("high", 1));
    const { scores, shares } = benefitOfTheDoubt(values, { low, high });
    for (const row of units.keys()) {
      const own = shares.map((column) => column[row] as number);
      const sum = own.reduce((total, share) => total + share, 0);
      if (own.some((share) => share < low - 1e-9 || share > high + 1e-9) || Math.abs(sum - 1) > 1e-9)
        throw new Error(`the shares of ${units[row]} do not keep to their limits: ${own.join(" ")}`);
    }
    return {
      score: vectorResult(units, scores),
      shares: columnsResult({
        uCode: units,
        ...Object.fromEntries(codes.map((code, place) => [code, shares[place] ?? []])),
      }),
    };
  },
  compare: (expected, actual, tolerance) => {
    const { score } = expected as ResultRecord;
    return compareResults({ score }, actual, tolerance);
  },
};

/** `direction`: a list, an object, one number for all, `ones`, or `mean` for the columns' means. */
export const directionalBenefitOfTheDoubtOperation: Operation = (params, inputs) => {
  const { values, units, codes } = columnsOf(params, inputs);
  const given = params.raw("direction") ?? params.raw("dir") ?? params.raw("g");
  const direction =
    given === undefined || (typeof given === "string" && /^means?\b/i.test(given))
      ? Float64Array.from(values, mean)
      : typeof given === "string" && /^(ones?|equal|all 1|unit)\b/i.test(given)
        ? ones(values)
        : numbersByColumn(given, codes, "direction");
  return { score: vectorResult(units, directionalBenefitOfTheDoubt(values, direction)) };
};

export const topsisOperation: Operation = (params, inputs) => {
  const columns = columnsOf(params, inputs);
  const words = params.text("normalisation", "vector");
  if (!/^(vector|euclid)/i.test(words)) throw new Error(`the normalisation "${words}" is not understood`);
  const { values } = withPolarity(params, columns);
  return { score: vectorResult(columns.units, topsis(values, weightsOfColumns(params, inputs, columns.codes))) };
};

export const wroclawOperation: Operation = (params, inputs) => {
  const { values, units } = columnsOf(params, inputs);
  return { score: vectorResult(units, wroclawDistance(values, ones(values))) };
};

/** `order`: columns in the order in which they enter. */
export const dp2Operation: Operation = (params, inputs) => {
  const { values, units, codes } = columnsOf(params, inputs);
  const order = params.has("order") ? params.texts("order").map((code) => codes.indexOf(code)) : undefined;
  if (order?.includes(-1)) throw new Error("the order names a column that is not there");
  return { score: vectorResult(units, dp2(values, order).scores) };
};
