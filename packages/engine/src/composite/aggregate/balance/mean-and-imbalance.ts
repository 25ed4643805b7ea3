/** Each row's mean over its children and how far they lie apart. */
export interface MeanAndImbalance {
  /** Weighted mean; `NaN` where no child that counts is there. */
  means: Float64Array;
  /** Weighted standard deviation about that mean; 0 where one child is there. */
  spreads: Float64Array;
  /** Smallest child that counts. */
  smallest: Float64Array;
}

/**
 * Mean, standard deviation and smallest value of each row over the children that are there.
 *
 * @param children columns on one scale, each with one number a row; `NaN` is missing
 * @param weights  one a child, ≥ 0, on any scale; a child of weight 0 counts for nothing
 * @param divisor  `population` divides the squares by the number of children, `sample` by one less
 * @example [...meanAndImbalance([new Float64Array([90]), new Float64Array([110])], [1, 1], "population").spreads] // => [10]
 */
export function meanAndImbalance(
  children: readonly Float64Array[],
  weights: ArrayLike<number>,
  divisor: "sample" | "population",
): MeanAndImbalance {
  const rows = children[0]?.length ?? 0;
  const means = new Float64Array(rows);
  const spreads = new Float64Array(rows);
  const smallest = new Float64Array(rows).fill(Number.NaN);
  for (let row = 0; row < rows; row += 1) {
    let total = 0;
    let sum = 0;
    let count = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let child = 0; child < children.length; child += 1) {
      const value = (children[child] as Float64Array)[row] as number;
      const weight = weights[child] as number;
      if (Number.isNaN(value) || weight === 0) continue;
      total += weight;
      sum += weight * value;
      count += 1;
      if (value < least) least = value;
    }
    const mean = sum / total;
    means[row] = mean;
    if (count > 0) smallest[row] = least;
    let squares = 0;
    for (let child = 0; child < children.length; child += 1) {
      const value = (children[child] as Float64Array)[row] as number;
      const weight = weights[child] as number;
      if (!Number.isNaN(value) && weight !== 0) squares += weight * (value - mean) * (value - mean);
    }
    const correction = divisor === "sample" && count > 1 ? count / (count - 1) : 1;
    spreads[row] = Math.sqrt((squares / total) * correction);
  }
  return { means, spreads, smallest };
}
