/** How far places moved between two rankings of the same units. */
export interface RankShift {
  /** Units that have a place in both. */
  readonly compared: number;
  /** Mean over them of |place − place before|; `NaN` without any. */
  readonly mean: number;
  /** Largest of these changes, and the row where it is (the first of several); 0 and −1 without any. */
  readonly largest: number;
  readonly row: number;
}

/**
 * Changes of place, row by row. Rows without a place in one of the two are left out.
 *
 * @param before one a row, 1 for the highest, 0 for none
 * @param after  one a row, the same rows
 * @throws RangeError when the two differ in length
 * @example rankShift(Int32Array.of(1, 2, 3, 0), Int32Array.of(3, 2, 1, 4)) // => { compared: 3, mean: 4 / 3, largest: 2, row: 0 }
 */
export function rankShift(before: Int32Array, after: Int32Array): RankShift {
  if (before.length !== after.length) {
    throw new RangeError(`rankShift requires the same rows, got ${before.length} and ${after.length}`);
  }
  let [compared, sum, largest, row] = [0, 0, 0, -1];
  for (let i = 0; i < before.length; i++) {
    if (before[i] === 0 || after[i] === 0) continue;
    const shift = Math.abs(before[i]! - after[i]!);
    compared++;
    sum += shift;
    if (row === -1 || shift > largest) [largest, row] = [shift, i];
  }
  return { compared, mean: sum / compared, largest, row };
}
