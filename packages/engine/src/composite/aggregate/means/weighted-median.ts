/**
 * Weighted median of each row over the children that are there: half of the weight lies below it and half above. Where a
 * value divides the weight exactly, the mean of it and the next; with equal weights this is the usual median.
 *
 * @param children columns, each with one number a row; `NaN` is missing
 * @param weights  one a child, ≥ 0, on any scale; a child of weight 0 counts for nothing
 * @returns one a row; `NaN` where no child that counts is there
 * @example [...weightedMedian([new Float64Array([1]), new Float64Array([5]), new Float64Array([9])], [1, 1, 3])] // => [9]
 */
export function weightedMedian(children: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const rows = children[0]?.length ?? 0;
  const medians = new Float64Array(rows);
  const values = new Float64Array(children.length);
  const shares = new Float64Array(children.length);
  for (let row = 0; row < rows; row += 1) {
    let count = 0;
    let total = 0;
    for (const [child, column] of children.entries()) {
      const value = column[row] as number;
      const weight = weights[child] as number;
      if (Number.isNaN(value) || weight === 0) continue;
      let place = count;
      for (; place > 0 && (values[place - 1] as number) > value; place -= 1) {
        values[place] = values[place - 1] as number;
        shares[place] = shares[place - 1] as number;
      }
      values[place] = value;
      shares[place] = weight;
      count += 1;
      total += weight;
    }
    medians[row] = middle(values, shares, count, total);
  }
  return medians;
}

/** Sums of weights that differ by less than this part of the whole are the same sum. */
const tolerance = 1e-12;

/** The value at half of the total, among the first `count` values in ascending order. */
function middle(values: Float64Array, shares: Float64Array, count: number, total: number): number {
  let below = 0;
  for (let place = 0; place < count; place += 1) {
    below += shares[place] as number;
    const beyond = 2 * below - total;
    if (Math.abs(beyond) <= tolerance * total && place + 1 < count)
      return ((values[place] as number) + (values[place + 1] as number)) / 2;
    if (beyond > 0) return values[place] as number;
  }
  return count === 0 ? Number.NaN : (values[count - 1] as number);
}
