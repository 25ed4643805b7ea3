import { type Moments, moments } from "./moments.ts";

/**
 * Sample standard deviation, divisor n − 1, of the values that are there; `NaN` for fewer than two.
 *
 * @param values `NaN` is missing and left out
 * @example standardDeviation(Float64Array.of(2, 4, NaN, 6)) // => 2
 */
export function standardDeviation(values: Float64Array): number {
  return deviationOf(moments(values));
}

/** Sample standard deviation from moments already at hand. */
export function deviationOf({ count, second, min, max }: Moments): number {
  return count < 2 ? NaN : Math.sqrt(second / (count - 1)) * (max - min);
}
