/** Weights from pairwise comparisons, and how well the comparisons agree with each other. */
export interface ComparisonWeights {
  /** One an element, > 0, sum 1. */
  weights: Float64Array;
  /** Largest eigenvalue: n where all comparisons agree, more otherwise. */
  eigenvalue: number;
  /** (λ − n) ÷ (n − 1). */
  consistencyIndex: number;
  /** Consistency index ÷ that of random comparisons; Saaty accepts up to 0.1. 0 for two elements. */
  consistencyRatio: number;
}

/** Mean consistency index of random comparisons of 3, 4, … 15 elements. @see Saaty (1980), The analytic hierarchy process */
const randomIndices = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/** Most elements that have a random index. */
export const mostCompared = randomIndices.length + 2;

/**
 * Weights of the analytic hierarchy process: the principal eigenvector of a matrix of comparisons, by power iteration, with
 * sum 1.
 *
 * @param comparisons [i][j]: how many times element i matters more than element j, > 0; 2 to 15 elements
 * @throws RangeError when the matrix is not square, a comparison is not above 0, or elements are too few or too many
 * @see Saaty (1980), The analytic hierarchy process
 * @example [...comparisonWeights([[1, 3], [1 / 3, 1]]).weights] // => [0.75, 0.25]
 */
export function comparisonWeights(comparisons: readonly (readonly number[])[]): ComparisonWeights {
  const count = comparisons.length;
  if (count < 2 || count > mostCompared)
    throw new RangeError(`comparisonWeights requires 2 to ${mostCompared} elements, got ${count}`);
  for (const row of comparisons)
    if (row.length !== count || !row.every((times) => times > 0 && times < Number.POSITIVE_INFINITY))
      throw new RangeError(
        `comparisonWeights requires ${count} comparisons above zero in each row, got ${row.join(" ")}`,
      );
  let weights = new Float64Array(count).fill(1 / count);
  let eigenvalue = count;
  for (let round = 0; round < 10_000; round += 1) {
    const next = Float64Array.from(comparisons, (row) =>
      row.reduce((sum, times, place) => sum + times * (weights[place] as number), 0),
    );
    eigenvalue = next.reduce((sum, weight) => sum + weight, 0);
    let change = 0;
    for (let place = 0; place < count; place += 1) {
      next[place] = (next[place] as number) / eigenvalue;
      change = Math.max(change, Math.abs((next[place] as number) / (weights[place] as number) - 1));
    }
    weights = next;
    if (change < 1e-15) break;
  }
  const consistencyIndex = (eigenvalue - count) / (count - 1);
  const random = randomIndices[count - 3];
  return {
    weights,
    eigenvalue,
    consistencyIndex,
    consistencyRatio: random === undefined ? 0 : consistencyIndex / random,
  };
}

/** Three elements whose comparisons contradict each other: what follows from two of them is far from the third. */
export interface InconsistentTriple {
  /** Positions i, j, k. */
  elements: [number, number, number];
  /** Comparison of i with k as it was given, and as it follows from those of i with j and j with k. */
  given: number;
  follows: number;
}

/**
 * The triple whose comparisons contradict each other most, by the logarithm of their ratio.
 *
 * @param comparisons square, > 0; null for fewer than three elements
 * @example mostInconsistentTriple([[1, 2, 1], [0.5, 1, 3], [1, 1 / 3, 1]]) // => { elements: [0, 1, 2], given: 1, follows: 6 }
 */
export function mostInconsistentTriple(comparisons: readonly (readonly number[])[]): InconsistentTriple | null {
  const at = (i: number, j: number): number => comparisons[i]?.[j] as number;
  let worst: InconsistentTriple | null = null;
  let most = -1;
  for (let i = 0; i < comparisons.length; i += 1)
    for (let j = i + 1; j < comparisons.length; j += 1)
      for (let k = j + 1; k < comparisons.length; k += 1) {
        const follows = at(i, j) * at(j, k);
        const gap = Math.abs(Math.log(follows / at(i, k)));
        if (gap <= most) continue;
        most = gap;
        worst = { elements: [i, j, k], given: at(i, k), follows };
      }
  return worst;
}

/**
 * The first pair whose two comparisons are not each other's inverse, or an element that is not equal to itself.
 *
 * @returns positions; null where there is none
 * @example unequalPair([[1, 3], [0.5, 1]]) // => [0, 1]
 */
export function unequalPair(comparisons: readonly (readonly number[])[]): [number, number] | null {
  for (const [i, row] of comparisons.entries())
    for (let j = i; j < row.length; j += 1)
      // Inverses are often written with few digits: 0.33 for a third.
      if (Math.abs((row[j] as number) * (comparisons[j]?.[i] as number) - 1) > 0.02) return [i, j];
  return null;
}
