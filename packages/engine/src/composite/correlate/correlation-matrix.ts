import { averageRanks } from "./spearman.ts";
import { countPairs } from "./complete-pairs.ts";
import { correlation, type CorrelationMethod } from "./correlation.ts";
import { correlationPValue } from "./student-t.ts";

/** Correlations of every column of one list with every column of another. */
export interface CorrelationMatrix {
  /** One a column of the first list, each with one number a column of the second; −1 to 1, `NaN` where there is none. */
  readonly correlations: readonly Float64Array[];
  /** Two-sided p-values, in the same places. */
  readonly pValues: readonly Float64Array[];
}

/** A column without gaps as deviations from its mean, divided by their length: correlations are sums of their products. */
function unitDeviations(column: Float64Array): Float64Array | null {
  const count = column.length;
  let sum = 0;
  let low = Infinity;
  let high = -Infinity;
  for (const value of column) {
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  // Gaps, constant columns and extreme numbers are left to the pairwise way, which knows what to do with them.
  const isPlain = Number.isFinite(sum) && low < high && Math.max(-low, high) < 1e100 && Math.max(-low, high) > 1e-100;
  if (!isPlain) return null;
  const mean = sum / count;
  const deviations = new Float64Array(count);
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const deviation = column[i]! - mean;
    deviations[i] = deviation;
    squares += deviation * deviation;
  }
  const length = Math.sqrt(squares);
  for (let i = 0; i < count; i++) deviations[i]! /= length;
  return deviations;
}

/** What makes correlations of complete columns cheap; null where a column has to be correlated pair by pair. */
function prepareColumns(columns: readonly Float64Array[], method: CorrelationMethod): (Float64Array | null)[] {
  return columns.map((column) => {
    if (method === "kendall" || column.some(Number.isNaN)) return null;
    return unitDeviations(method === "spearman" ? averageRanks(column) : column);
  });
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return Math.max(-1, Math.min(1, sum));
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
  const preparedX = prepareColumns(xs, method);
  const preparedY = ys === undefined ? preparedX : prepareColumns(ys, method);
  const correlations = xs.map(() => new Float64Array(seconds.length));
  const pValues = xs.map(() => new Float64Array(seconds.length));
  for (let i = 0; i < xs.length; i++) {
    for (let j = 0; j < seconds.length; j++) {
      if (ys === undefined && j < i) {
        correlations[i]![j] = correlations[j]![i]!;
        pValues[i]![j] = pValues[j]![i]!;
        continue;
      }
      const [x, y] = [preparedX[i]!, preparedY[j]!];
      const r = x !== null && y !== null ? dot(x, y) : correlation(xs[i]!, seconds[j]!, method);
      correlations[i]![j] = ys === undefined && i === j && !Number.isNaN(r) ? 1 : r;
      pValues[i]![j] = correlationPValue(correlations[i]![j]!, countPairs(xs[i]!, seconds[j]!));
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
