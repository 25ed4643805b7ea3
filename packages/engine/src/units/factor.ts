import { decimalPlaces, divideDecimals, shiftDecimal } from "./decimal.ts";

/**
 * A change of unit: times `numerator`, divided by `denominator`. Both are whole numbers without a common divisor where
 * the sizes of the two units allow it, so that nothing is rounded twice.
 *
 * `shift` is the power of ten that the change is, null where it is none.
 */
export interface Factor {
  numerator: number;
  denominator: number;
  shift: number | null;
}

const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestDivisor(other, one % other);

function shiftOf(numerator: number, denominator: number): number | null {
  const large = Math.max(numerator, denominator);
  const exponent = Math.round(Math.log10(large));
  if (Math.min(numerator, denominator) !== 1 || large !== Number(`1e${exponent}`)) return null;
  return denominator === 1 ? exponent : -exponent;
}

/**
 * The change between two units of one dimension, by their sizes in the base.
 *
 * @param from size of the unit that is given, > 0
 * @param to   size of the unit that is wanted, > 0
 * @example factorBetween(3_600_000, 1_000_000_000) // => { numerator: 9, denominator: 2500, shift: null }
 * @example factorBetween(10_000, 1_000_000) // => { numerator: 1, denominator: 100, shift: -2 }
 */
export function factorBetween(from: number, to: number): Factor {
  const places = Math.max(decimalPlaces(from), decimalPlaces(to));
  const [numerator, denominator] = [shiftDecimal(from, places), shiftDecimal(to, places)];
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator))
    return { numerator: from / to, denominator: 1, shift: null };
  const divisor = greatestDivisor(numerator, denominator);
  const [over, under] = [numerator / divisor, denominator / divisor];
  return { numerator: over, denominator: under, shift: shiftOf(over, under) };
}

/**
 * A figure in another unit. Changes by powers of ten are exact to the last digit.
 *
 * @example applyFactor(1.1, { numerator: 1000, denominator: 1, shift: 3 }) // => 1100
 */
export function applyFactor(value: number, { numerator, denominator, shift }: Factor): number {
  if (shift === 0) return value;
  return shift === null ? divideDecimals(value, denominator, numerator) : shiftDecimal(value, shift);
}

/**
 * A change of unit as it is written in a derivation: `× 10000`, `÷ 100`, `× 9 ÷ 2500`.
 *
 * @example factorText({ numerator: 9, denominator: 2500, shift: null }) // => "× 9 ÷ 2500"
 */
export function factorText({ numerator, denominator }: Factor): string {
  const parts = [numerator === 1 ? "" : `× ${numerator}`, denominator === 1 ? "" : `÷ ${denominator}`];
  return parts.filter(Boolean).join(" ") || "× 1";
}
