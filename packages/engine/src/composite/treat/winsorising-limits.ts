import { distributionEnds } from "./distribution-ends.ts";
import { type OutlierThresholds, passes } from "./passes.ts";
import { type Shape, shapeOf } from "./shape.ts";

export interface WinsoriseOptions extends OutlierThresholds {
  /** Most points; ties move together, so that the number of points changed may be larger. */
  readonly points: number;
  /** Go on until `points` are changed, whether or not the indicator passes. */
  readonly force?: boolean;
}

/** To where the outermost values of an indicator are brought in. */
export interface WinsorisingLimits {
  /** Values below it are raised to it; −Infinity where there are none. */
  readonly lower: number;
  /** Values above it are lowered to it; Infinity where there are none. */
  readonly upper: number;
  /** Units below `lower`. */
  readonly low: number;
  /** Units above `upper`. */
  readonly high: number;
  /** Of the values within the limits. */
  readonly shape: Shape;
}

/**
 * Limits that make an indicator pass: with a skewness of 0 or more, all values equal to the maximum are set to the largest of
 * the others, else all equal to the minimum to the smallest of the others, again and again while it fails and fewer than
 * `points` values have been changed.
 *
 * @param x      one a unit, `NaN` where missing
 * @param before shape of x, where it is known already
 * @see OECD/JRC Handbook on Constructing Composite Indicators (2008), step 4
 * @example winsorisingLimits(Float64Array.of(1, 2, 3, 4, 90), { points: 1, skewness: 1, kurtosis: 1 }).upper // => 4
 */
export function winsorisingLimits(
  x: Float64Array,
  options: WinsoriseOptions,
  before: Shape = shapeOf(x),
): WinsorisingLimits {
  const fails = (shape: Shape) => options.force === true || !passes(shape, options);
  let shape = before;
  let lower = -Infinity;
  let upper = Infinity;
  let low = 0;
  let high = 0;
  if (options.points <= 0 || Number.isNaN(shape.skewness) || !fails(shape)) return { lower, upper, low, high, shape };
  const { values, counts, shapeWithin } = distributionEnds(x, options.points + 1);
  let from = 0;
  let to = values.length - 1;
  while (low + high < options.points && from < to && fails(shape)) {
    if (shape.skewness >= 0) {
      high += counts[to]!;
      to -= 1;
      upper = values[to]!;
    } else {
      low += counts[from]!;
      from += 1;
      lower = values[from]!;
    }
    shape = shapeWithin(from, to);
  }
  return { lower, upper, low, high, shape };
}
