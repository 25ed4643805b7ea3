import type { LikelihoodFit } from "./maximum-likelihood.ts";
import type { ParameterSpread } from "./parameter-spread.ts";
import type { ColumnScale } from "./standardised-rows.ts";

/** A multivariate normal model of some columns, from which their gaps can be filled or drawn, again and again. */
export interface NormalModel {
  /** Positions, among the columns it was fitted to, of those that vary; the model is of them. */
  readonly modelled: Int32Array;
  /** One a column it was fitted to: its only value where it doesn't vary, `NaN` where it varies or has no value at all. */
  readonly constants: Float64Array;
  /** One a modelled column: observed mean and standard deviation, in which the parameters are given. */
  readonly scales: readonly ColumnScale[];
  /** Mean and covariance (divisor n) of the standardised columns. */
  readonly fit: LikelihoodFit;
  /**
   * 0 where maximum likelihood has a solution. Else the ridge that was needed for one: as if this share of rows again had been
   * seen, whose columns vary as observed and have nothing in common.
   */
  readonly ridge: number;
  /** One a modelled column: rows in which it is there. */
  readonly observed: Int32Array;
  /** How uncertain mean and covariance are; null where the model was fitted for filling only. */
  readonly spread: ParameterSpread | null;
}

/** Mean of the modelled columns, in their own units. */
export const modelMean = ({ fit, scales }: NormalModel): Float64Array =>
  fit.mean.map((mean, column) => scales[column]!.centre + mean * scales[column]!.spread);

/** Covariance of the modelled columns in their own units, row by row. */
export const modelCovariance = ({ fit, scales }: NormalModel): Float64Array[] =>
  scales.map(({ spread }, row) =>
    Float64Array.from(scales, (other, column) => fit.covariance[row * scales.length + column]! * spread * other.spread),
  );
