import { type Moments, moments } from "./moments.ts";

/**
 * Sample excess kurtosis G₂ = ((n + 1)(r − 3) + 6)(n − 1) ÷ ((n − 2)(n − 3)), with r = n Σ(x − x̄)⁴ ÷ (Σ(x − x̄)²)².
 *
 * @param values `NaN` is missing and left out
 * @returns 0 is expected of a normal distribution; `NaN` for fewer than four values, or when all are equal
 * @see Joanes and Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47, p. 183–189
 * @example excessKurtosis(Float64Array.of(1, 2, 3, 4)).toFixed(12) // => "-1.200000000000"
 */
export function excessKurtosis(values: Float64Array): number {
  return excessKurtosisOf(moments(values));
}

/** Sample excess kurtosis from moments already at hand. */
export function excessKurtosisOf({ count, second, fourth }: Moments): number {
  if (count < 4 || second === 0) return NaN;
  const ratio = (count * fourth) / (second * second);
  return (((count + 1) * (ratio - 3) + 6) * (count - 1)) / ((count - 2) * (count - 3));
}
