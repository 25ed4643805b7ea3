/** Shares this close to 1, or to a half, are 1 or a half: sums of weights in another order differ in the last digits. */
export const shareTolerance = 1e-12;

/**
 * Outranking matrix: entry (i, j) is the share of the weights of the children in which row i has more than row j, plus half
 * of the share of those in which they are equal; M(j, i) = 1 − M(i, j), and 0 on the diagonal.
 *
 * @param children columns where more is better, each with one number a row; `NaN` is missing
 * @param weights  one a child, ≥ 0, on any scale
 * @returns one array a row; `NaN` where one of the two rows misses a child that counts
 * @see Munda and Nardo (2009), Noncompensatory/nonlinear composite indicators, Applied Economics 41
 * @example outrankingMatrix([new Float64Array([2, 1]), new Float64Array([5, 5])], [1, 1]).map((row) => [...row]) // => [[0, 0.75], [0.25, 0]]
 */
export function outrankingMatrix(children: readonly Float64Array[], weights: ArrayLike<number>): Float64Array[] {
  const rows = children[0]?.length ?? 0;
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
  const matrix = Array.from({ length: rows }, () => new Float64Array(rows));
  for (let i = 0; i < rows; i += 1) {
    const own = matrix[i] as Float64Array;
    for (const [child, column] of children.entries()) {
      const share = (weights[child] as number) / total;
      if (share === 0) continue;
      const value = column[i] as number;
      for (let j = i + 1; j < rows; j += 1) {
        const other = column[j] as number;
        const won = value > other ? share : value < other ? 0 : value === other ? share / 2 : Number.NaN;
        own[j] = (own[j] as number) + won;
      }
    }
    for (let j = i + 1; j < rows; j += 1) (matrix[j] as Float64Array)[i] = 1 - (own[j] as number);
  }
  return matrix;
}

/** Pairs of rows in which one is better than the other in every child. */
export interface DominantPairs {
  /** Entries of the matrix that are 1. */
  count: number;
  /** Of all pairs, 0 to 1. */
  share: number;
}

/**
 * Pairs of rows in which one is better in every child.
 *
 * @param matrix an outranking matrix
 * @example dominantPairs([new Float64Array([0, 1]), new Float64Array([0, 0])]) // => { count: 1, share: 1 }
 */
export function dominantPairs(matrix: readonly Float64Array[]): DominantPairs {
  let count = 0;
  for (const row of matrix) for (const share of row) if (share >= 1 - shareTolerance) count += 1;
  return { count, share: count / ((matrix.length * (matrix.length - 1)) / 2) };
}
