import { sharesOf } from "./shares.ts";

/**
 * Entropy weights: with p = x ÷ Σx and e = −Σ p ln p ÷ ln n, a column's weight is proportional to 1 − e. Columns whose values
 * differ more weigh more.
 *
 * @param columns values ≥ 0 with a sum above 0, each with one number a row; `NaN` is missing, n counts what is there
 * @returns one a column, ≥ 0, sum 1; equal where no column varies
 * @throws RangeError when a value is negative or a column's sum is 0
 * @see OECD and JRC (2008), Handbook on Constructing Composite Indicators; Shannon (1948)
 * @example [...entropyWeights([new Float64Array([1, 1]), new Float64Array([0, 1])])] // => [0, 1]
 */
export function entropyWeights(columns: readonly Float64Array[]): Float64Array {
  return sharesOf(Float64Array.from(columns, (column) => Math.max(0, 1 - relativeEntropy(column))));
}

/** −Σ p ln p ÷ ln n, 1 where all values are the same. */
function relativeEntropy(column: Float64Array): number {
  let count = 0;
  let sum = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    if (value < 0) throw new RangeError(`entropyWeights requires values of zero or more, got ${value}`);
    count += 1;
    sum += value;
  }
  if (!(sum > 0)) throw new RangeError("entropyWeights requires a column sum above zero");
  if (count < 2) return 1;
  let entropy = 0;
  for (const value of column) {
    const part = value / sum;
    if (part > 0) entropy -= part * Math.log(part);
  }
  return entropy / Math.log(count);
}
