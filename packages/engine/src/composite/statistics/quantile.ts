/**
 * Quantile by linear interpolation between order statistics, at position 1 + (n − 1) p: type 7 of Hyndman and Fan.
 *
 * @param values `NaN` is missing and left out
 * @param share  0 for the smallest value, 1 for the largest
 * @returns `NaN` when there is no value
 * @throws RangeError for a share outside 0 to 1
 * @see Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50, p. 361–365
 * @example quantile(Float64Array.of(10, 20, 40), 0.75) // => 30
 */
export function quantile(values: Float64Array, share: number): number {
  return quantileOfSorted(sortedPresent(values), share);
}

/**
 * Median: the value in the middle, or the mean of the two there.
 *
 * @param values `NaN` is missing and left out
 * @example median(Float64Array.of(5, NaN, 1, 2)) // => 2
 */
export function median(values: Float64Array): number {
  return quantileOfSorted(sortedPresent(values), 0.5);
}

/** The values that are there, ascending. */
export function sortedPresent(values: Float64Array): Float64Array {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.sort();
}

/**
 * `quantile` of values that are all there and ascending: sort once, ask for many shares.
 *
 * @throws RangeError for a share outside 0 to 1
 */
export function quantileOfSorted(sorted: Float64Array, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`quantile requires a share from 0 to 1, got ${share}`);
  if (sorted.length === 0) return NaN;
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return position === below || low === high ? low : low + (position - below) * (high - low);
}
