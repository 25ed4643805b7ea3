import { moments } from "../../statistics/moments.ts";
import { deviationOf } from "../../statistics/standard-deviation.ts";
import { type LikelihoodFit, maximumLikelihood } from "./maximum-likelihood.ts";
import type { NormalModel } from "./normal-model.ts";
import { parameterSpread } from "./parameter-spread.ts";
import { type ColumnScale, rowsByGaps, standardisedRows } from "./standardised-rows.ts";

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

/** Ridges that are tried one after the other: smallest first where only some columns depend on each other … */
const ridges = [0, 1e-6, 1e-4, 0.01, 0.05, 0.2];
/** … and strong ones where there are about as many columns as rows, and a small one would fit what is chance. */
const strongRidges = [0, 0.01, 0.05, 0.2];

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
  for (const share of rows.length > 2 * modelled.length ? ridges : strongRidges) {
    const ridge = { share, diagonal };
    const fit: LikelihoodFit | null = maximumLikelihood(data, rows, ridge, { tolerance, maxIterations, accelerate });
    if (fit === null) continue;
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
