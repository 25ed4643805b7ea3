/**
 * Weighted arithmetic mean of each row: Σwx ÷ Σw over the children that are there.
 *
 * @param children columns, each with one number a row; `NaN` is missing
 * @param weights  one a child, on any scale; a child of weight 0 counts for nothing
 * @returns one a row; `NaN` where no child that counts is there
 * @example [...arithmeticMean([new Float64Array([20, NaN]), new Float64Array([50, 50])], [2, 1])] // => [30, 50]
 */
export function arithmeticMean(children: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const rows = children[0]?.length ?? 0;
  const means = new Float64Array(rows);
  const totals = new Float64Array(rows);
  for (const [child, column] of children.entries()) {
    const weight = weights[child] as number;
    if (weight === 0) continue;
    for (let row = 0; row < rows; row += 1) {
      const value = column[row] as number;
      if (Number.isNaN(value)) continue;
      means[row] = (means[row] as number) + weight * value;
      totals[row] = (totals[row] as number) + weight;
    }
  }
  for (let row = 0; row < rows; row += 1) means[row] = (means[row] as number) / (totals[row] as number);
  return means;
}
