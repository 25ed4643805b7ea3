import type { StandardisedRows } from "./standardised-rows.ts";
import { transposedInverse } from "./cholesky.ts";
import { dot } from "./dot.ts";

/** A multivariate normal distribution of standardised numbers, by its mean and the inverse of its covariance. */
export interface NormalDistribution {
  readonly mean: Float64Array;
  /** Rows of the inverse covariance. */
  readonly precision: Float64Array;
}

/**
 * The distribution of a row's missing numbers given those that are there, from the precision matrix K: covariance
 * (K of the gaps)⁻¹, mean μ − (K of the gaps)⁻¹ K (x − μ of what is there).
 *
 * So only a matrix of the size of the gaps is factored, which is what makes rows with many numbers and few gaps quick.
 *
 * It is a workspace: `row` fills the fields for one row, and the next call overwrites them.
 */
export class GapConditional {
  /** Lower Cholesky factor of K of the gaps, rows of length `count`. */
  readonly factor: Float64Array;
  /** Its inverse, transposed. */
  readonly inverse: Float64Array;
  /** Mean of each gap, standardised. */
  readonly means: Float64Array;
  /** Gaps of the row. */
  count = 0;

  private readonly data: StandardisedRows;
  private readonly distribution: NormalDistribution;
  private readonly deviations: Float64Array;
  private readonly pull: Float64Array;

  constructor(data: StandardisedRows, distribution: NormalDistribution) {
    const size = data.columns;
    this.data = data;
    this.distribution = distribution;
    this.factor = new Float64Array(size * size);
    this.inverse = new Float64Array(size * size);
    this.means = new Float64Array(size);
    this.deviations = new Float64Array(size);
    this.pull = new Float64Array(size);
  }

  /** Factors K of the gaps of a row. @returns false where K is not positive definite to the last digits */
  setGaps(row: number): boolean {
    const { starts, missing, columns } = this.data;
    const { precision } = this.distribution;
    const { factor } = this;
    const from = starts[row]!;
    const count = starts[row + 1]! - from;
    this.count = count;
    for (let i = 0; i < count; i += 1) {
      const rowOfK = missing[from + i]! * columns;
      const rowI = i * count;
      for (let j = 0; j <= i; j += 1) {
        const rowJ = j * count;
        let sum = precision[rowOfK + missing[from + j]!]!;
        for (let k = 0; k < j; k += 1) sum -= factor[rowI + k]! * factor[rowJ + k]!;
        if (i > j) factor[rowI + j] = sum / factor[rowJ + j]!;
        else if (sum > 0) factor[rowI + i] = Math.sqrt(sum);
        else return false;
      }
    }
    return true;
  }

  /** Inverts the factor, from which covariances of the gaps are had. */
  setInverse(): void {
    transposedInverse(this.factor, this.count, this.inverse);
  }

  /** Means of the gaps of a row, whose gaps were set. */
  setMeans(row: number): void {
    const { starts, missing, columns, z } = this.data;
    const { mean, precision } = this.distribution;
    const { count, deviations, pull, factor, means } = this;
    const from = starts[row]!;
    const start = row * columns;
    for (let k = 0; k < columns; k += 1) deviations[k] = z[start + k]! - mean[k]!;
    for (let j = 0; j < count; j += 1) deviations[missing[from + j]!] = 0;
    for (let j = 0; j < count; j += 1) {
      const sum = dot(precision, missing[from + j]! * columns, deviations, 0, columns);
      pull[j] = (sum - dot(factor, j * count, pull, 0, j)) / factor[j * count + j]!;
    }
    this.solveTransposed(pull);
    for (let j = 0; j < count; j += 1) means[j] = mean[missing[from + j]!]! - pull[j]!;
  }

  /**
   * Solves Lᵀ x = y in place, L being the factor. Of independent standard normal numbers y it makes numbers x that have the
   * covariance of the gaps.
   */
  solveTransposed(y: Float64Array): void {
    const { factor, count } = this;
    for (let i = count - 1; i >= 0; i -= 1) {
      const row = i * count;
      const x = y[i]! / factor[row + i]!;
      y[i] = x;
      for (let j = 0; j < i; j += 1) y[j]! -= factor[row + j]! * x;
    }
  }
}
