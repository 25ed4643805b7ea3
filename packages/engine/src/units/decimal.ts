/**
 * Arithmetic on decimal figures as people type them, without the noise of binary fractions.
 *
 * Technique: a figure with at most twelve decimals is scaled to a whole number, the step is done on whole numbers, which
 * are exact up to 2^53, and one division at the end rounds once, to the nearest double. So 0.1 + 0.2 is 0.3 and 7
 * hundredths times 100 is 7. Where a figure is not such a decimal (one third), or a scaled figure would be too large, the
 * step is done in plain floating point, whose error is below one part in 10^15.
 */

const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const mostDecimals = 12;
const notDecimal = -1;

/** 10 to the power of a whole exponent of 0 to 22, the powers that doubles hold exactly. */
const power = (exponent: number) => powers[exponent] ?? 10 ** exponent;

/** Number of decimals of a figure, −1 when it has more than twelve. */
function places(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (let count = 1; count <= mostDecimals; count += 1) {
    const scale = power(count);
    const whole = Math.round(value * scale);
    if (whole / scale === value) return Number.isSafeInteger(whole) ? count : notDecimal;
  }
  return notDecimal;
}

/**
 * A figure of `count` decimals times 10 to the power of `most`. In two steps: the digits as they were typed first, which
 * are exact, since a large figure times a large power would carry the error of its binary fraction into the last digit.
 */
const scaledTo = (most: number, value: number, count: number) => Math.round(value * power(count)) * power(most - count);

/**
 * Decimals a figure is written with, at most 12; more are taken for the result of a division.
 *
 * @example decimalPlaces(0.07) // => 2
 */
export function decimalPlaces(value: number): number {
  const count = places(value);
  return count === notDecimal ? mostDecimals : count;
}

/**
 * A figure with its decimal point moved: times 10 to the power of `shift`, rounded once.
 *
 * @param shift whole number, −22 to 22
 * @example shiftDecimal(12.3, 4) // => 123000
 * @example shiftDecimal(35.7, -3) // => 0.0357
 */
export function shiftDecimal(value: number, shift: number): number {
  const count = places(value);
  const [digits, exponent] = count > 0 ? [Math.round(value * power(count)), shift - count] : [value, shift];
  return exponent >= 0 ? digits * power(exponent) : digits / power(-exponent);
}

/**
 * Sum of decimal figures.
 *
 * @example sumDecimals([0.1, 0.2]) // => 0.3
 */
export function sumDecimals(terms: readonly number[]): number {
  let most = 0;
  for (const term of terms) {
    const count = places(term);
    if (count === notDecimal) return plainSum(terms);
    if (count > most) most = count;
  }
  if (most === 0) return plainSum(terms);
  let sum = 0;
  for (const term of terms) {
    const scaled = scaledTo(most, term, places(term));
    sum += scaled;
    if (!Number.isSafeInteger(scaled) || !Number.isSafeInteger(sum)) return plainSum(terms);
  }
  return sum / power(most);
}

function plainSum(terms: readonly number[]): number {
  let sum = 0;
  for (const term of terms) sum += term;
  return sum;
}

/**
 * Numerator ÷ denominator × factor, rounded once.
 *
 * @param denominator not 0
 * @param factor      a whole number
 * @example divideDecimals(0.07, 1, 100) // => 7
 */
export function divideDecimals(numerator: number, denominator: number, factor = 1): number {
  const one = places(numerator);
  const other = places(denominator);
  const most = one > other ? one : other;
  if (most === 0 || one === notDecimal || other === notDecimal) return (numerator * factor) / denominator;
  const above = scaledTo(most, numerator, one) * factor;
  const below = scaledTo(most, denominator, other);
  const exact = Number.isSafeInteger(above) && Number.isSafeInteger(below);
  return exact ? above / below : (numerator * factor) / denominator;
}
