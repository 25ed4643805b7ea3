import { type Moments, moments } from "./moments.ts";

/**
 * Sample skewness G₁ = g₁ √(n (n − 1)) ÷ (n − 2), with g₁ = √n Σ(x − x̄)³ ÷ (Σ(x − x̄)²)^(3/2).
 *
 * @param values `NaN` is missing and left out
 * @returns `NaN` for fewer than three values, or when all are equal
 * @see Joanes and Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47, p. 183–189
 * @example skewness(Float64Array.of(1, 2, 3)) // => 0
 */
export function skewness(values: Float64Array): number {
  return skewnessOf(moments(values));
}

/** Sample skewness from moments already at hand. */
export function skewnessOf({ count, second, third }: Moments): number {
  if (count < 3 || second === 0) return NaN;
  const skew = (Math.sqrt(count) * third) / (second * Math.sqrt(second));
  return (skew * Math.sqrt(count * (count - 1))) / (count - 2);
}
