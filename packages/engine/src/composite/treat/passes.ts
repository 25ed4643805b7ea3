import type { Shape } from "./shape.ts";

/** From where on a distribution is taken to have outliers. */
export interface OutlierThresholds {
  readonly skewness: number;
  readonly kurtosis: number;
}

/**
 * Whether an indicator has no outliers to speak of: |skewness| or excess kurtosis lies below its threshold.
 *
 * A shape that is not defined (too few values, or all equal) doesn't pass.
 *
 * @see OECD/JRC Handbook on Constructing Composite Indicators (2008), step 4; the rule of COIN tool and COINr
 * @example passes({ count: 9, skewness: 2.5, kurtosis: 3.4 }, { skewness: 2, kurtosis: 3.5 }) // => true
 */
export function passes(shape: Shape, thresholds: OutlierThresholds): boolean {
  return Math.abs(shape.skewness) < thresholds.skewness || shape.kurtosis < thresholds.kurtosis;
}
