/**
 * A figure as a message shows it: whole from 1 000 upwards, else four significant digits.
 *
 * Findings keep the full figure in `inputs`; this is only for the sentence.
 *
 * @example shown(1234.5678) // => 1235
 * @example shown(0.0123456) // => 0.01235
 */
export function shown(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4));
}
