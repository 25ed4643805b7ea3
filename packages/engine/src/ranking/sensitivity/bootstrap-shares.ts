import { quantileOfSorted } from "../../composite/statistics/quantile.ts";
import { integerBelow, seededRandom } from "../random.ts";
import type { SobolEstimator, SobolOutputs } from "./sobol-shares.ts";

/** Ends of the bootstrap intervals, one a factor. */
export interface ShareIntervals {
  readonly firstLow: Float64Array;
  readonly firstHigh: Float64Array;
  readonly totalLow: Float64Array;
  readonly totalHigh: Float64Array;
}

/**
 * How often each point of a design is taken in each bootstrap repetition: one row of `points` counts a repetition. The
 * same for all outputs of a design, so it is drawn once.
 *
 * @example [...resamples(3, 1, () => 0.5)] // => [0, 3, 0]
 */
export function resamples(points: number, repetitions: number, random = seededRandom(1)): Float64Array {
  const counts = new Float64Array(points * repetitions);
  for (let repetition = 0; repetition < repetitions; repetition += 1)
    for (let draw = 0; draw < points; draw += 1) counts[repetition * points + integerBelow(random, points)]! += 1;
  return counts;
}

/**
 * Bootstrap intervals of `sobolShares`: the points of the design are drawn anew with replacement, and mean, variance and
 * shares computed from what was drawn.
 *
 * @param counts   of `resamples`
 * @param interval share of repetitions that an interval holds, 0.9 for the 5 % and 95 % quantiles
 * @returns zeros where the output never varies
 */
export function bootstrapShares(
  outputs: SobolOutputs,
  counts: Float64Array,
  { interval = 0.9, estimator = "centred" as SobolEstimator } = {},
): ShareIntervals {
  const { a, b, mixed } = outputs;
  const points = a.length;
  const repetitions = counts.length / points;
  const [shift] = a as unknown as [number];
  const sums = weightedSums(
    counts,
    Float64Array.from(a, (y, point) => y - shift + (b[point]! - shift)),
  );
  const squares = weightedSums(
    counts,
    Float64Array.from(a, (y, point) => (y - shift) ** 2 + (b[point]! - shift) ** 2),
  );
  const low = (1 - interval) / 2;
  const ends = (values: Float64Array) => {
    values.sort();
    return [quantileOfSorted(values, low), quantileOfSorted(values, 1 - low)] as const;
  };
  const results = mixed.map((outputsOfFactor) => {
    const changes = outputsOfFactor.map((y, point) => y - a[point]!);
    const change = weightedSums(counts, changes);
    const together = weightedSums(
      counts,
      changes.map((difference, point) => difference * (b[point]! - shift)),
    );
    const apart = weightedSums(
      counts,
      changes.map((difference) => difference * difference),
    );
    const first = new Float64Array(repetitions);
    const total = new Float64Array(repetitions);
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const mean = sums[repetition]! / (2 * points);
      const variance = (squares[repetition]! - 2 * points * mean * mean) / (2 * points - 1);
      // Shifting the outputs keeps digits; the uncentred estimator takes the shift back.
      const centre = estimator === "centred" ? mean : -shift;
      // A repetition may by chance draw equal outputs only: it tells nothing, as an output that never varies.
      if (!(variance > 0)) continue;
      first[repetition] = (together[repetition]! - centre * change[repetition]!) / points / variance;
      total[repetition] = apart[repetition]! / (2 * points) / variance;
    }
    return [...ends(first), ...ends(total)] as const;
  });
  const column = (position: 0 | 1 | 2 | 3) => Float64Array.from(results, (result) => result[position]);
  return { firstLow: column(0), firstHigh: column(1), totalLow: column(2), totalHigh: column(3) };
}

/** Σ count · term for each repetition. */
function weightedSums(counts: Float64Array, terms: Float64Array): Float64Array {
  const points = terms.length;
  const sums = new Float64Array(counts.length / points);
  for (let repetition = 0; repetition < sums.length; repetition += 1) {
    const from = repetition * points;
    let sum = 0;
    for (let point = 0; point < points; point += 1) sum += counts[from + point]! * terms[point]!;
    sums[repetition] = sum;
  }
  return sums;
}
