import { choleskyFactor, inverseOfFactored } from "./cholesky.ts";
import type { SummedMoments } from "./expected-moments.ts";
import type { NormalDistribution } from "./gap-conditional.ts";

/** Mean and covariance of a multivariate normal distribution of standardised numbers. */
export interface NormalParameters {
  readonly mean: Float64Array;
  /** Rows of the covariance, all of it. */
  readonly covariance: Float64Array;
}

/**
 * Strength of a ridge: as if `share` as many rows again had been seen, whose columns have the variances `diagonal` and nothing
 * in common. 0 for none.
 */
export interface Ridge {
  readonly share: number;
  readonly diagonal: Float64Array;
}

/** Smallest share of its variance that a column may keep when those before it are known: what rounding leaves of a double. */
const leastShareLeft = 1e-10;

/** The most likely parameters when the rows have these moments; covariance with divisor n. */
export function mostLikely({ count, sums, products }: SummedMoments, ridge: Ridge): NormalParameters {
  const size = sums.length;
  const mean = sums.map((sum) => sum / count);
  const covariance = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      let value = products[j * size + k]! / count - mean[j]! * mean[k]!;
      if (ridge.share > 0) value = (value + (j === k ? ridge.share * ridge.diagonal[j]! : 0)) / (1 + ridge.share);
      covariance[j * size + k] = value;
      covariance[k * size + j] = value;
    }
  }
  return { mean, covariance };
}

/**
 * Factor of the covariance.
 *
 * @param least smallest share of its variance that a column may keep when those before it are known
 * @returns null where it is singular, or nearly */
export const factorOf = ({ mean, covariance }: NormalParameters, least: number = leastShareLeft): Float64Array | null =>
  choleskyFactor(covariance, mean.length, least);

/** The same distribution by its precision. @returns null where the covariance is singular, or nearly */
export function distributionOf(parameters: NormalParameters, least?: number): NormalDistribution | null {
  const factor = factorOf(parameters, least);
  if (factor === null) return null;
  return { mean: parameters.mean, precision: inverseOfFactored(factor, parameters.mean.length) };
}

/**
 * Largest change from one to the other: of a mean as a share of the largest mean (or of 0.01 standard deviations, where all
 * are smaller), of a covariance as a share of the largest.
 */
export function largestChange(before: NormalParameters, after: NormalParameters): number {
  const share = (one: Float64Array, other: Float64Array, least: number) => {
    let change = 0;
    let size = least;
    for (let place = 0; place < one.length; place += 1) {
      const gap = Math.abs(one[place]! - other[place]!);
      if (!(gap <= change)) change = gap;
      if (Math.abs(one[place]!) > size) size = Math.abs(one[place]!);
    }
    return change / size;
  };
  return Math.max(share(before.mean, after.mean, 0.01), share(before.covariance, after.covariance, Number.MIN_VALUE));
}

/** All parameters in one row of numbers: means, then the lower triangle of the covariance. */
export function packed({ mean, covariance }: NormalParameters): Float64Array {
  const size = mean.length;
  const all = new Float64Array(size + (size * (size + 1)) / 2);
  all.set(mean);
  let place = size;
  for (let j = 0; j < size; j += 1)
    for (let k = 0; k <= j; k += 1) {
      all[place] = covariance[j * size + k]!;
      place += 1;
    }
  return all;
}

/** Parameters from one row of numbers. */
export function unpacked(all: Float64Array, size: number): NormalParameters {
  const covariance = new Float64Array(size * size);
  let place = size;
  for (let j = 0; j < size; j += 1)
    for (let k = 0; k <= j; k += 1) {
      covariance[j * size + k] = all[place]!;
      covariance[k * size + j] = all[place]!;
      place += 1;
    }
  return { mean: all.slice(0, size), covariance };
}
