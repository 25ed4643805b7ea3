import { arithmeticMean } from "./arithmetic-mean.ts";

/**
 * Weighted geometric mean of each row: exp(Σw ln x ÷ Σw) over the children that are there.
 *
 * @param children columns of values above 0, each with one number a row; `NaN` is missing
 * @param weights  one a child, on any scale; a child of weight 0 counts for nothing
 * @returns one a row; `NaN` where no child that counts is there
 * @throws RangeError when a child that counts has a value of 0 or below, which has no logarithm
 * @example [...geometricMean([new Float64Array([4, NaN]), new Float64Array([9, 9])], [1, 1])].map(Math.round) // => [6, 9]
 */
export function geometricMean(children: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const logarithms = children.map((column, child) => {
    const logs = new Float64Array(column.length).fill(Number.NaN);
    if (weights[child] === 0) return logs;
    for (let row = 0; row < column.length; row += 1) {
      const value = column[row] as number;
      if (value <= 0) throw new RangeError(`geometricMean requires values above zero, got ${value} in row ${row}`);
      logs[row] = Math.log(value);
    }
    return logs;
  });
  const means = arithmeticMean(logarithms, weights);
  for (let row = 0; row < means.length; row += 1) means[row] = Math.exp(means[row] as number);
  return means;
}
