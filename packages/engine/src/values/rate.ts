import { ratio } from "./ratio.ts";

/**
 * Rate: numerator ÷ denominator × per.
 *
 * @param numerator   count or amount, ≥ 0
 * @param denominator what it is related to, mostly inhabitants, > 0
 * @param per         how many of them the rate is given for, mostly 100 000
 * @throws RangeError if the denominator is not greater than zero
 * @example rate(12, 480_000, 100_000) // => 2.5
 */
export function rate(numerator: number, denominator: number, per: number): number {
  return ratio(numerator, denominator, per);
}
