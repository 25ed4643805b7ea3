import { type Shape, shapeOf } from "./shape.ts";
import { type WinsoriseOptions, type WinsorisingLimits, winsorisingLimits } from "./winsorising-limits.ts";

/** An indicator with its outermost values brought in; `values` is the array that was given where nothing changed. */
export interface Winsorised extends WinsorisingLimits {
  readonly values: Float64Array;
}

/**
 * Brings the outermost values of an indicator in until it passes, or as many points are changed as may be.
 *
 * @param x      one a unit, `NaN` where missing; not changed
 * @param before shape of x, where it is known already
 * @example [...winsorise(Float64Array.of(1, 2, 3, 4, 90), { points: 1, skewness: 1, kurtosis: 1 }).values] // => [1, 2, 3, 4, 4]
 */
export function winsorise(x: Float64Array, options: WinsoriseOptions, before: Shape = shapeOf(x)): Winsorised {
  const limits = winsorisingLimits(x, options, before);
  return { ...limits, values: within(x, limits) };
}

/** Values with those beyond the limits brought to them; the same array where there are none. */
export function within(x: Float64Array, { lower, upper, low, high }: WinsorisingLimits): Float64Array {
  if (low + high === 0) return x;
  const result = new Float64Array(x.length);
  for (let row = 0; row < x.length; row += 1) {
    const value = x[row]!;
    result[row] = value > upper ? upper : value < lower ? lower : value;
  }
  return result;
}
