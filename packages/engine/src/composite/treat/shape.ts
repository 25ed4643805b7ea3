import { excessKurtosisOf } from "../statistics/kurtosis.ts";
import { type Moments, moments } from "../statistics/moments.ts";
import { skewnessOf } from "../statistics/skewness.ts";

/** Form of a distribution, by which outliers are found. */
export interface Shape {
  /** Values that are there. */
  readonly count: number;
  /** G1; `NaN` below three values, or where all are equal. */
  readonly skewness: number;
  /** Excess kurtosis G2; `NaN` below four values, or where all are equal. */
  readonly kurtosis: number;
}

/**
 * Skewness and excess kurtosis of an indicator, both from one look at its deviations.
 *
 * @param values one a unit, `NaN` where missing
 * @example shapeOf(Float64Array.of(1, NaN, 2, 3, 4)).skewness // => 0
 */
export const shapeOf = (values: Float64Array): Shape => shapeOfMoments(moments(values));

/** Shape from moments at hand. */
export const shapeOfMoments = (at: Moments): Shape => ({
  count: at.count,
  skewness: skewnessOf(at),
  kurtosis: excessKurtosisOf(at),
});
