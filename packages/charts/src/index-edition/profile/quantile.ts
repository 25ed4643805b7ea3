/**
 * Quantile by linear interpolation between order statistics (type 7), as everywhere in an edition.
 *
 * @param sorted ascending, not empty
 * @param share 0 to 1
 * @example quantile([1, 2, 3, 10], 0.5) // => 2.5
 */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new RangeError("quantile requires at least one value");
  return low + (at - Math.floor(at)) * (high - low);
}
