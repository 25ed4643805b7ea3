import { arithmeticMean } from "./arithmetic-mean.ts";

/**
 * Weighted power mean of each row: (Σw xᵖ ÷ Σw)^(1/p) over the children that are there. A gap is left out as in every
 * other mean; COINr 1.1.14 gives no result for a row with one.
 *
 * @param children columns of values ≥ 0 (above 0 where p is negative), each with one number a row; `NaN` is missing
 * @param weights  one a child, on any scale; a child of weight 0 counts for nothing
 * @param p        other than 0; 1 gives the arithmetic, −1 the harmonic mean
 * @returns one a row; `NaN` where no child that counts is there
 * @throws RangeError when p is 0, whose limit is the geometric mean
 * @example [...powerMean([new Float64Array([1, NaN]), new Float64Array([7, 7])], [1, 1], 2)] // => [5, 7]
 */
export function powerMean(children: readonly Float64Array[], weights: ArrayLike<number>, p: number): Float64Array {
  if (p === 0) throw new RangeError("powerMean requires p other than 0; its limit is the geometric mean");
  const powers = children.map((column, child) => {
    const power = new Float64Array(column.length).fill(Number.NaN);
    if (weights[child] !== 0)
      for (let row = 0; row < column.length; row += 1) power[row] = (column[row] as number) ** p;
    return power;
  });
  const means = arithmeticMean(powers, weights);
  for (let row = 0; row < means.length; row += 1) means[row] = (means[row] as number) ** (1 / p);
  return means;
}
