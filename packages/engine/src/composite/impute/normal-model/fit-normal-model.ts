import { moments } from "../../statistics/moments.ts";
import { deviationOf } from "../../statistics/standard-deviation.ts";
import { maximumLikelihood } from "./maximum-likelihood.ts";
import type { NormalModel } from "./normal-model.ts";
import { parameterSpread } from "./parameter-spread.ts";
import { type ColumnScale, rowsByGaps, type StandardisedRows, standardisedRows } from "./standardised-rows.ts";

export interface NormalModelOptions {
  /** Ends when no parameter changes by more than this share; 1e-9 when not given. */
  readonly tolerance?: number;
  /** 10 000 when not given. */
  readonly maxIterations?: number;
  /** False for plain EM; the solution is the same. */
  readonly accelerate?: boolean;
  /** Find out how uncertain the parameters are, which draws need and conditional means don't. */
  readonly forDraws?: boolean;
}

/** Ridges that are tried one after the other, where rows are plenty and only some columns depend on each other. */
const ridges = [0, 1e-6, 1e-4, 0.01, 0.05, 0.2];
/**
 * Where rows are few, a model without a ridge, or with a small one, fits what is chance: some combination of columns seems
 * to be known from the others almost exactly. So it has to leave every column a thousandth of its variance.
 */
const scarce = { ridges: [0, 0.01, 0.05, 0.2], rowsForEachColumn: 3, least: 1e-3 };
/** A ridge that is too small leaves a likelihood that has its maximum nearly at a singular covariance, and EM creeps there. */
const mostIterationsWithRidge = 500;

/**
 * Fits a multivariate normal model to columns with gaps, by maximum likelihood. Columns that don't vary have no part in it.
 *
 * Where maximum likelihood has no solution, because columns depend on each other or are as many as the rows, the
 * smallest ridge that gives one is taken, and `ridge` says so.
 *
 * @param columns each with one number a row, `NaN` where missing
 * @returns null where no column varies, or no ridge helps
 * @see Schafer (1997), Analysis of Incomplete Multivariate Data, section 5.2.3, for the ridge
 */
export function fitNormalModel(columns: readonly Float64Array[], options: NormalModelOptions = {}): NormalModel | null {
  const { tolerance = 1e-9, maxIterations = 10_000, accelerate = true, forDraws = false } = options;
  const scales: ColumnScale[] = [];
  const modelled: number[] = [];
  const observed: number[] = [];
  const constants = new Float64Array(columns.length).fill(Number.NaN);
  columns.forEach((column, position) => {
    const at = moments(column);
    const spread = deviationOf(at);
    if (spread > 0 && Number.isFinite(spread)) {
      modelled.push(position);
      scales.push({ centre: at.mean, spread });
      observed.push(at.count);
    } else if (at.count > 0) constants[position] = at.mean;
  });
  if (modelled.length === 0) return null;
  const data = standardisedRows(
    modelled.map((position) => columns[position]!),
    scales,
  );
  const rows = rowsByGaps(data);
  const diagonal = Float64Array.from(observed, (count) => (count - 1) / rows.length);
  const isScarce = fewestPairs(data, rows) < scarce.rowsForEachColumn * modelled.length;
  const tried = isScarce ? scarce.ridges : ridges;
  const how = { tolerance, accelerate, ...(isScarce && { least: scarce.least }) };
  for (const share of tried) {
    const ridge = { share, diagonal };
    const most = share === 0 ? maxIterations : Math.min(maxIterations, mostIterationsWithRidge);
    const fit = maximumLikelihood(data, rows, ridge, { ...how, maxIterations: most });
    if (fit === null || (!fit.converged && share > 0 && share !== tried.at(-1))) continue;
    return {
      modelled: Int32Array.from(modelled),
      constants,
      scales,
      fit,
      ridge: share,
      observed: Int32Array.from(observed),
      spread: forDraws ? parameterSpread(data, rows, fit, ridge) : null,
    };
  }
  return null;
}

/** Rows in which two columns are both there, for the pair that has the fewest. */
function fewestPairs({ columns, missing, starts }: StandardisedRows, rows: Int32Array): number {
  const gaps = new Float64Array(columns);
  const both = new Float64Array(columns * columns);
  for (const row of rows)
    for (let j = starts[row]!; j < starts[row + 1]!; j += 1) {
      gaps[missing[j]!]! += 1;
      for (let k = starts[row]!; k < j; k += 1) both[missing[j]! * columns + missing[k]!]! += 1;
    }
  let fewest = rows.length;
  for (let j = 0; j < columns; j += 1)
    for (let k = 0; k <= j; k += 1)
      fewest = Math.min(fewest, rows.length - gaps[j]! - (j === k ? 0 : gaps[k]! - both[j * columns + k]!));
  return fewest;
}
