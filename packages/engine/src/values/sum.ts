import { sumDecimals } from "../units/decimal.ts";

/**
 * Sum of terms in one unit, without the noise of binary fractions.
 *
 * @example sum([12.1, 0.2, 30]) // => 42.3
 */
export function sum(terms: readonly number[]): number {
  return sumDecimals(terms);
}
