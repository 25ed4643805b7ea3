/**
 * Significant digits of a figure, without zeros at its end: 1 for 300, 4 for 84.51.
 *
 * @example significantDigits(84.51) // => 4
 * @example significantDigits(1200) // => 2
 */
export function significantDigits(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const digits = Math.abs(value).toExponential().split("e")[0] ?? "";
  return digits.replace(".", "").length;
}
