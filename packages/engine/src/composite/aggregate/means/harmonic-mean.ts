import { arithmeticMean } from "./arithmetic-mean.ts";

/**
 * Weighted harmonic mean of each row: Σw ÷ Σ(w ÷ x) over the children that are there.
 *
 * @param children columns of values other than 0, each with one number a row; `NaN` is missing
 * @param weights  one a child, on any scale; a child of weight 0 counts for nothing
 * @returns one a row; `NaN` where no child that counts is there
 * @throws RangeError when a child that counts has a value of 0
 * @example [...harmonicMean([new Float64Array([2, NaN]), new Float64Array([6, 6])], [1, 1])] // => [3, 6]
 */
export function harmonicMean(children: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const inverses = children.map((column, child) => {
    const inverse = new Float64Array(column.length).fill(Number.NaN);
    if (weights[child] === 0) return inverse;
    for (let row = 0; row < column.length; row += 1) {
      const value = column[row] as number;
      if (value === 0) throw new RangeError(`harmonicMean requires values other than zero, got 0 in row ${row}`);
      inverse[row] = 1 / value;
    }
    return inverse;
  });
  const means = arithmeticMean(inverses, weights);
  for (let row = 0; row < means.length; row += 1) means[row] = 1 / (means[row] as number);
  return means;
}
