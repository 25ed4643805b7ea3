/**
 * A coordinate to a hundredth, so that drawings are small and the same on every machine.
 *
 * @throws RangeError for what is not a number: it would draw nothing without saying so
 * @example round(1 / 3) // => 0.33
 */
export function round(coordinate: number): number {
  if (!Number.isFinite(coordinate)) throw new RangeError(`round requires a finite coordinate, got ${coordinate}`);
  const rounded = Math.round(coordinate * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
