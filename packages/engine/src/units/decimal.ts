/**
 * Arithmetic on decimal figures as people type them, without the noise of binary fractions.
 *
 * Figures are scaled to whole numbers first, and whole numbers are exact up to 2^53; so 0.1 + 0.2 is 0.3, and 7 hundredths
 * times 100 is 7. Where a scaled figure would be larger than that, plain floating point is used.
 */

const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const mostDecimals = 12;

/**
 * Decimals a figure is written with, at most 12; more are taken for the result of a division and not scaled.
 *
 * @example decimalPlaces(0.07) // => 2
 */
export function decimalPlaces(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (let places = 1; places <= mostDecimals; places += 1) {
    const power = powers[places] ?? 1;
    if (Math.round(value * power) / power === value) return places;
  }
  return mostDecimals;
}

const scaled = (value: number, places: number): number => {
  const power = powers[places] ?? 1;
  const whole = Math.round(value * power);
  return whole / power === value ? whole : value * power;
};

/**
 * Product of two decimal figures.
 *
 * @example multiplyDecimals(4.35, 100) // => 435
 */
export function multiplyDecimals(one: number, other: number): number {
  if (Number.isInteger(one) && Number.isInteger(other)) return one * other;
  const places = decimalPlaces(one);
  const otherPlaces = decimalPlaces(other);
  const product = scaled(one, places) * scaled(other, otherPlaces);
  if (!Number.isSafeInteger(product) || places + otherPlaces > 15) return one * other;
  return product / (powers[places + otherPlaces] ?? 1);
}

/**
 * Sum of decimal figures.
 *
 * @example sumDecimals([0.1, 0.2]) // => 0.3
 */
export function sumDecimals(terms: readonly number[]): number {
  const places = Math.max(0, ...terms.map(decimalPlaces));
  if (places === 0) return terms.reduce((sum, term) => sum + term, 0);
  const sum = terms.reduce((total, term) => total + scaled(term, places), 0);
  return Math.abs(sum) <= Number.MAX_SAFE_INTEGER ? sum / (powers[places] ?? 1) : terms.reduce((a, b) => a + b, 0);
}

/**
 * Quotient of two decimal figures times a factor, rounded once.
 *
 * @param denominator not 0
 * @example divideDecimals(0.07, 1, 100) // => 7
 */
export function divideDecimals(numerator: number, denominator: number, factor = 1): number {
  if (Number.isInteger(numerator) && Number.isInteger(denominator)) return (numerator * factor) / denominator;
  const places = Math.max(decimalPlaces(numerator), decimalPlaces(denominator));
  return (scaled(numerator, places) * factor) / scaled(denominator, places);
}
