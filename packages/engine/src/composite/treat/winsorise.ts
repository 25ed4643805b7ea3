import { distributionEnds } from "./distribution-ends.ts";
import { type OutlierThresholds, passes } from "./passes.ts";
import { type Shape, shapeOf } from "./shape.ts";

export interface WinsoriseOptions extends OutlierThresholds {
  /** Most points; ties move together, so that the number of points changed may be larger. */
  readonly points: number;
  /** Go on until `points` are changed, whether or not the indicator passes. */
  readonly force?: boolean;
}

/** An indicator with its outermost values brought in. */
export interface Winsorised {
  /** One a unit; the array that was given where nothing changed. */
  readonly values: Float64Array;
  /** Values below it were raised to it. */
  readonly lower: number;
  /** Values above it were lowered to it. */
  readonly upper: number;
  /** Units below `lower`. */
  readonly low: number;
  /** Units above `upper`. */
  readonly high: number;
  /** Of the new values. */
  readonly shape: Shape;
}

/**
 * Brings the outermost values in until the indicator passes: with a skewness of 0 or more, all values equal to the maximum
 * are set to the largest of the others, else all equal to the minimum to the smallest of the others, again and again
 * while it fails and fewer than `points` values have been changed.
 *
 * @param x      one a unit, `NaN` where missing; not changed
 * @param before shape of x, where it is known already
 * @see OECD/JRC Handbook on Constructing Composite Indicators (2008), step 4
 * @example winsorise(Float64Array.of(1, 2, 3, 4, 90), { points: 1, skewness: 1, kurtosis: 1 }).upper // => 4
 */
export function winsorise(x: Float64Array, options: WinsoriseOptions, before: Shape = shapeOf(x)): Winsorised {
  const force = options.force ?? false;
  let shape = before;
  let lower = -Infinity;
  let upper = Infinity;
  let low = 0;
  let high = 0;
  if (options.points > 0 && !Number.isNaN(shape.skewness) && (force || !passes(shape, options))) {
    const { values, counts, shapeWithin } = distributionEnds(x, options.points + 1);
    let from = 0;
    let to = values.length - 1;
    while (low + high < options.points && from < to && (force || !passes(shape, options))) {
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
  }
  return { values: low + high === 0 ? x : limited(x, lower, upper), lower, upper, low, high, shape };
}

function limited(x: Float64Array, lower: number, upper: number): Float64Array {
  const result = new Float64Array(x.length);
  for (let row = 0; row < x.length; row += 1) {
    const value = x[row]!;
    result[row] = value > upper ? upper : value < lower ? lower : value;
  }
  return result;
}
