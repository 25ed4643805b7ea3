/**
 * Numbers as parts of their sum; equal parts where they sum to 0.
 *
 * @example [...sharesOf(new Float64Array([1, 3]))] // => [0.25, 0.75]
 */
export function sharesOf(numbers: Float64Array): Float64Array {
  const sum = numbers.reduce((total, number) => total + number, 0);
  return numbers.map((number) => (sum === 0 ? 1 / numbers.length : number / sum));
}

/**
 * Numbers above 0 as parts of 1 that keep to their bounds: multiplied by a common factor and cut, the factor being such that
 * they sum to 1.
 *
 * @param numbers ≥ 0, some above 0
 * @param bounds  least and largest part, 0 to 1
 * @throws RangeError when that many parts within the bounds can't sum to 1
 * @example [...boundedShares(new Float64Array([8, 1, 1]), [0.1, 0.5])] // => [0.5, 0.25, 0.25]
 */
export function boundedShares(numbers: Float64Array, [low, high]: readonly [number, number]): Float64Array {
  const count = numbers.length;
  if (low > high || low * count > 1 + 1e-12 || high * count < 1 - 1e-12)
    throw new RangeError(`boundedShares requires bounds that ${count} parts of 1 can keep to, got ${low} to ${high}`);
  if (low === 0 && high === 1) return sharesOf(numbers);
  // A number of 0 must be able to reach the lower bound, and others to give way for it.
  const least = numbers.reduce((sum, number) => sum + number, 0) * 1e-15;
  const sizes = numbers.map((number) => Math.max(number, least));
  const sumAt = (factor: number): number =>
    sizes.reduce((sum, size) => sum + Math.min(high, Math.max(low, factor * size)), 0);
  let [below, above] = [0, 1 / sizes.reduce((smallest, size) => Math.min(smallest, size), Number.POSITIVE_INFINITY)];
  for (let round = 0; round < 200 && above - below > 1e-17 * above; round += 1) {
    const middle = (below + above) / 2;
    if (sumAt(middle) < 1) below = middle;
    else above = middle;
  }
  const free = (size: number): boolean => above * size > low && above * size < high;
  const fixed = sizes.reduce((sum, size) => sum + (free(size) ? 0 : Math.min(high, Math.max(low, above * size))), 0);
  const open = sizes.reduce((sum, size) => sum + (free(size) ? size : 0), 0);
  return sizes.map((size) => (free(size) ? ((1 - fixed) * size) / open : Math.min(high, Math.max(low, above * size))));
}
