/**
 * A number rounded to decimal places, for display only: of the two nearest decimals the nearer one, and the even one where
 * both are equally near. Ranks and everything computed go on from the unrounded number.
 *
 * @param decimals 0 to 15
 * @throws RangeError for decimals outside this range
 * @example roundForDisplay(0.15, 1) // => 0.1
 * @example roundForDisplay(2.5, 0) // => 2
 */
export function roundForDisplay(value: number, decimals: number): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) {
    throw new RangeError(`roundForDisplay requires from 0 to 15 decimals, got ${decimals}`);
  }
  const factor = 10 ** decimals;
  const scaled = value * factor;
  // Numbers this large have no decimals left.
  if (!Number.isFinite(scaled) || Math.abs(scaled) >= 2 ** 52) return value;
  const below = Math.floor(scaled);
  const [low, high] = [below / factor, (below + 1) / factor];
  const [toLow, toHigh] = [value - low, high - value];
  return toLow < toHigh || (toLow === toHigh && below % 2 === 0) ? low : high;
}
