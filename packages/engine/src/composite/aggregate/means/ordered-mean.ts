/**
 * Ordered weighted average of each row: the plain mean of its `count` largest, or smallest, children. Where fewer are
 * there, the mean of those.
 *
 * @param children columns, each with one number a row; `NaN` is missing
 * @param count    1 or more: 1 gives the maximum or minimum, all children the plain mean
 * @returns one a row; `NaN` where no child is there
 * @throws RangeError when count is not a whole number from 1 to the number of children
 * @see Yager (1988), On ordered weighted averaging aggregation operators
 * @example [...orderedMean([new Float64Array([1]), new Float64Array([4]), new Float64Array([8])], 2, "largest")] // => [6]
 */
export function orderedMean(
  children: readonly Float64Array[],
  count: number,
  of: "largest" | "smallest",
): Float64Array {
  if (!Number.isInteger(count) || count < 1 || count > children.length)
    throw new RangeError(`orderedMean requires a count from 1 to the ${children.length} children, got ${count}`);
  const rows = children[0]?.length ?? 0;
  const means = new Float64Array(rows);
  const values = new Float64Array(children.length);
  for (let row = 0; row < rows; row += 1) {
    for (const [child, column] of children.entries()) values[child] = column[row] as number;
    values.sort(); // missing ones come last
    let there = children.length;
    while (there > 0 && Number.isNaN(values[there - 1])) there -= 1;
    const used = Math.min(count, there);
    const from = of === "largest" ? there - used : 0;
    let sum = 0;
    for (let place = from; place < from + used; place += 1) sum += values[place] as number;
    means[row] = sum / used;
  }
  return means;
}
