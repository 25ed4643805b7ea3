import { countPairs } from "./complete-pairs.ts";
import type { CorrelationMethod } from "./correlation.ts";
import { correlator } from "./correlator.ts";
import { correlationPValue } from "./student-t.ts";

/** Correlations of every column of one list with every column of another. */
export interface CorrelationMatrix {
  /** One a column of the first list, each with one number a column of the second; −1 to 1, `NaN` where there is none. */
  readonly correlations: readonly Float64Array[];
  /** Two-sided p-values, in the same places. */
  readonly pValues: readonly Float64Array[];
}

/**
 * Correlations, pairwise complete, with their p-values.
 *
 * @param xs columns of one length; `NaN` is missing
 * @param ys columns of the same length; those of `xs` when not given, which costs half
 * @example correlationMatrix([Float64Array.of(1, 2, 3), Float64Array.of(3, 2, 1)], "pearson").correlations[0][1] // => -1
 */
export function correlationMatrix(
  xs: readonly Float64Array[],
  method: CorrelationMethod,
  ys?: readonly Float64Array[],
): CorrelationMatrix {
  const seconds = ys ?? xs;
  const correlate = correlator(xs, seconds, method);
  const correlations = xs.map(() => new Float64Array(seconds.length));
  const pValues = xs.map(() => new Float64Array(seconds.length));
  for (let i = 0; i < xs.length; i++) {
    for (let j = 0; j < seconds.length; j++) {
      if (ys === undefined && j < i) {
        correlations[i]![j] = correlations[j]![i]!;
        pValues[i]![j] = pValues[j]![i]!;
        continue;
      }
      const r = correlate(i, j);
      correlations[i]![j] = r;
      pValues[i]![j] = correlationPValue(r, countPairs(xs[i]!, seconds[j]!));
    }
  }
  return { correlations, pValues };
}

/**
 * The correlations of a matrix with those left out whose p-value is above a threshold.
 *
 * @param threshold highest p-value that is kept, 0 to 1; 0 keeps all
 * @example significantOnly({ correlations: [Float64Array.of(0.1)], pValues: [Float64Array.of(0.6)] }, 0.05)[0][0] // => NaN
 */
export function significantOnly(
  { correlations, pValues }: CorrelationMatrix,
  threshold: number,
): readonly Float64Array[] {
  if (threshold === 0) return correlations;
  return correlations.map((row, i) => row.map((r, j) => (pValues[i]![j]! > threshold ? Number.NaN : r)));
}
