import { AndersonAcceleration } from "./anderson.ts";
import { expectedMoments, observedMoments } from "./expected-moments.ts";
import {
  distributionOf,
  largestChange,
  mostLikely,
  type NormalParameters,
  packed,
  type Ridge,
  unpacked,
} from "./normal-parameters.ts";
import type { StandardisedRows } from "./standardised-rows.ts";

export interface LikelihoodOptions {
  /** Ends when no parameter changes by more than this share. */
  readonly tolerance: number;
  readonly maxIterations: number;
  /** Takes longer steps where EM alone would creep; the solution is the same. */
  readonly accelerate: boolean;
  /** Smallest share of its variance that a column may keep when the others are known; below it there is no solution. */
  readonly least?: number;
}

/** The most likely parameters, and how they were come by. */
export interface LikelihoodFit extends NormalParameters {
  readonly iterations: number;
  readonly converged: boolean;
  /** Largest change in the last iteration. */
  readonly change: number;
}

/**
 * Maximum likelihood of a multivariate normal distribution from rows with gaps, by the EM algorithm.
 *
 * It starts from the observed means and the covariance of the data with gaps filled by them (divisor n). The expectation
 * step adds the conditional covariance of the gaps.
 *
 * @param data standardised by the observed means, so that a gap filled by its mean is a 0
 * @param rows those with the same gaps one after the other; rows without anything are left out
 * @returns null where the covariance becomes singular
 * @see Dempster, Laird and Rubin (1977), J. R. Statist. Soc. B 39, p. 1–38; Little and Rubin (2019), Statistical Analysis with
 *      Missing Data, 3rd ed., section 11.2
 */
export function maximumLikelihood(
  data: StandardisedRows,
  rows: Int32Array,
  ridge: Ridge,
  options: LikelihoodOptions,
): LikelihoodFit | null {
  const observed = observedMoments(data, rows);
  const acceleration = options.accelerate ? new AndersonAcceleration() : null;
  let parameters = mostLikely(observed, ridge);
  let distribution = distributionOf(parameters, options.least);
  let fallback: NormalParameters | null = null;
  let smallest = Infinity;
  let change = Infinity;
  let iterations = 0;
  while (iterations < options.maxIterations) {
    if (distribution === null) {
      // A longer step may leave the distributions; the step it was made from does not, unless they are left for good.
      if (fallback === null) return null;
      acceleration?.restart();
      parameters = fallback;
      fallback = null;
      distribution = distributionOf(parameters, options.least);
      continue;
    }
    const moments = expectedMoments(data, rows, observed, distribution);
    if (moments === null) {
      distribution = null;
      continue;
    }
    const next = mostLikely(moments, ridge);
    iterations += 1;
    change = largestChange(parameters, next);
    if (Number.isNaN(change)) return null;
    if (change < options.tolerance || acceleration === null) {
      parameters = next;
      fallback = null;
    } else {
      if (change > 10 * smallest) acceleration.restart();
      smallest = Math.min(smallest, change);
      parameters = unpacked(acceleration.next(packed(parameters), packed(next)), next.mean.length);
      fallback = next;
    }
    if (change < options.tolerance) break;
    distribution = distributionOf(parameters, options.least);
  }
  if (distributionOf(parameters, options.least) === null) return null;
  return { ...parameters, iterations, converged: change < options.tolerance, change };
}
