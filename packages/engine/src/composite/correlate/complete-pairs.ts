/** Two columns without the rows where one of them is missing. */
export interface CompletePairs {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * The pairs of which both values are there, in their order.
 *
 * @throws RangeError when the two columns differ in length
 * @example completePairs(Float64Array.of(1, NaN, 3), Float64Array.of(4, 5, NaN)).x.length // => 1
 */
export function completePairs(x: Float64Array, y: Float64Array): CompletePairs {
  if (x.length !== y.length) {
    throw new RangeError(`completePairs requires two columns of one length, got ${x.length} and ${y.length}`);
  }
  const bothX = new Float64Array(x.length);
  const bothY = new Float64Array(x.length);
  let pairs = 0;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]) || Number.isNaN(y[i])) continue;
    bothX[pairs] = x[i]!;
    bothY[pairs++] = y[i]!;
  }
  return { x: bothX.subarray(0, pairs), y: bothY.subarray(0, pairs) };
}

/** Number of rows where both columns have a value. */
export function countPairs(x: Float64Array, y: Float64Array): number {
  let pairs = 0;
  for (let i = 0; i < x.length; i++) if (!Number.isNaN(x[i]) && !Number.isNaN(y[i])) pairs++;
  return pairs;
}
