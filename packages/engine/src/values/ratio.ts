import { divideDecimals } from "../units/decimal.ts";

/**
 * Scaled ratio: numerator ÷ denominator × factor.
 *
 * The formula behind every KPI whose methodology reads "Numerator …, Denominator …, Multiply by …".
 *
 * @param numerator   count or amount, ≥ 0
 * @param denominator the whole it is compared with, > 0, same city and period
 * @param factor      100 for percent, 100 000 for a rate per 100 000 inhabitants
 * @returns the value in the KPI's unit
 * @throws RangeError if the denominator is not greater than zero
 * @see U4SSC Collection Methodology (2017), p. 15
 * @example ratio(45_000, 60_000, 100) // => 75
 */
export function ratio(numerator: number, denominator: number, factor: number): number {
  if (!(denominator > 0)) throw new RangeError(`ratio requires a denominator greater than zero, got ${denominator}`);
  return divideDecimals(numerator, denominator, factor);
}
