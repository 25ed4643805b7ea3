import { dot } from "./dot.ts";
import { GapConditional, type NormalDistribution } from "./gap-conditional.ts";
import { type StandardisedRows, sameGaps } from "./standardised-rows.ts";

/** Sums and sums of products of standardised numbers over rows. */
export interface SummedMoments {
  readonly count: number;
  /** One a column. */
  readonly sums: Float64Array;
  /** Rows of products, lower triangle. */
  readonly products: Float64Array;
}

/** Moments of what is there: a gap adds nothing. They don't depend on a model. */
export function observedMoments(data: StandardisedRows, rows: Int32Array): SummedMoments {
  const { z, columns: size } = data;
  const sums = new Float64Array(size);
  const products = new Float64Array(size * size);
  for (const row of rows) {
    const start = row * size;
    for (let j = 0; j < size; j += 1) {
      const value = z[start + j]!;
      if (value === 0) continue;
      sums[j]! += value;
      const target = j * size;
      for (let k = 0; k <= j; k += 1) products[target + k]! += value * z[start + k]!;
    }
  }
  return { count: rows.length, sums, products };
}

/**
 * Expected moments of the complete rows, given what is there: gaps count with their conditional means, their products with
 * the conditional covariance added. The expectation step of the EM algorithm.
 *
 * @param rows     those with the same gaps one after the other
 * @param observed moments of what is there in these rows
 * @returns null where the distribution is too near to singular to be used
 */
export function expectedMoments(
  data: StandardisedRows,
  rows: Int32Array,
  observed: SummedMoments,
  distribution: NormalDistribution,
): SummedMoments | null {
  const { z, columns: size, missing, starts } = data;
  const conditional = new GapConditional(data, distribution);
  const { means, inverse } = conditional;
  const sums = observed.sums.slice();
  // Products of a gap with every column, and what pairs of gaps have to be corrected by.
  const ofGaps = new Float64Array(size * size);
  const ofPairs = new Float64Array(size * size);
  const full = new Float64Array(size);
  let previous = -1;
  for (const row of rows) {
    const from = starts[row]!;
    const count = starts[row + 1]! - from;
    if (count === 0) continue;
    if (previous < 0 || !sameGaps(data, previous, row)) {
      if (!conditional.setGaps(row)) return null;
      conditional.setInverse();
    }
    previous = row;
    conditional.setMeans(row);
    const start = row * size;
    for (let k = 0; k < size; k += 1) full[k] = z[start + k]!;
    for (let j = 0; j < count; j += 1) full[missing[from + j]!] = means[j]!;
    for (let j = 0; j < count; j += 1) {
      const column = missing[from + j]!;
      const value = means[j]!;
      const target = column * size;
      sums[column]! += value;
      for (let k = 0; k < size; k += 1) ofGaps[target + k]! += value * full[k]!;
      for (let k = 0; k <= j; k += 1) {
        const covariance = dot(inverse, j * count + j, inverse, k * count + j, count - j);
        // A pair of gaps stands in `ofGaps` twice.
        ofPairs[target + missing[from + k]!]! += covariance - value * means[k]!;
      }
    }
  }
  const products = observed.products.slice();
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      const place = j * size + k;
      products[place]! += ofGaps[place]! + ofGaps[k * size + j]! + ofPairs[place]!;
    }
  }
  return { count: observed.count, sums, products };
}
