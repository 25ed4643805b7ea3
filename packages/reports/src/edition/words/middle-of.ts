/**
 * Median: the middle value, or half way between the two in the middle; null of nothing.
 *
 * @param sorted ascending
 * @example middleOf([1, 2, 4, 9]) // => 3
 */
export function middleOf(sorted: readonly number[]): number | null {
  const half = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
