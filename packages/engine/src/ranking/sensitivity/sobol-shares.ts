/**
 * What a model gave on a Sobol design of N points: on the points of A, on those of B, and, for each factor, on the points
 * of A with that factor's coordinate from B.
 */
export interface SobolOutputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** One a factor. */
  readonly mixed: readonly Float64Array[];
}

/**
 * - `centred`: the mean of all outputs is taken off first, which takes most of the noise out of the first-order shares.
 * - `uncentred`: as COINr 1.1.14 computes them.
 */
export type SobolEstimator = "centred" | "uncentred";

/** Shares of the variance of one output. */
export interface SobolShares {
  /** Of the outputs on A and B together. */
  readonly mean: number;
  /** Of the outputs on A and B together, divisor 2N − 1. */
  readonly variance: number;
  /** One a factor: what it explains alone. Estimates may lie a little below 0 or above 1. */
  readonly first: Float64Array;
  /** One a factor: what it has a hand in, alone or with others. */
  readonly total: Float64Array;
}

/**
 * First-order and total shares of the variance, from the outputs of a Sobol design.
 *
 * First order: mean(y_B (y_ABi − y_A)) ÷ V; total (Jansen): Σ(y_A − y_ABi)² ÷ (2NV).
 *
 * @returns shares of 0 where the output never varies
 * @throws RangeError when the outputs differ in number, or there are fewer than two points
 * @see Saltelli et al. (2010), Variance based sensitivity analysis of model output, Comput. Phys. Commun. 181, 259–270
 * @see Jansen (1999), Analysis of variance designs for model output, Comput. Phys. Commun. 117, 35–43
 */
export function sobolShares(outputs: SobolOutputs, estimator: SobolEstimator = "centred"): SobolShares {
  const { a, b, mixed } = outputs;
  requireSameLength(outputs);
  const points = a.length;
  let sum = 0;
  for (let point = 0; point < points; point += 1) sum += a[point]! + b[point]!;
  const mean = sum / (2 * points);
  let squares = 0;
  for (let point = 0; point < points; point += 1) squares += (a[point]! - mean) ** 2 + (b[point]! - mean) ** 2;
  const variance = squares / (2 * points - 1);
  const first = new Float64Array(mixed.length);
  const total = new Float64Array(mixed.length);
  const centre = estimator === "centred" ? mean : 0;
  for (const [factor, outputsOfFactor] of mixed.entries()) {
    let together = 0;
    let apart = 0;
    for (let point = 0; point < points; point += 1) {
      const change = outputsOfFactor[point]! - a[point]!;
      together += (b[point]! - centre) * change;
      apart += change * change;
    }
    first[factor] = variance > 0 ? together / points / variance : 0;
    total[factor] = variance > 0 ? apart / (2 * points) / variance : 0;
  }
  return { mean, variance, first, total };
}

function requireSameLength({ a, b, mixed }: SobolOutputs): void {
  if (a.length < 2) throw new RangeError(`sobolShares requires at least two points, got ${a.length}`);
  for (const { length } of [b, ...mixed])
    if (length !== a.length) throw new RangeError(`sobolShares requires ${a.length} outputs everywhere, got ${length}`);
}
