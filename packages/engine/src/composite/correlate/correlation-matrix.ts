import { averageRanks } from "./spearman.ts";
import { countPairs } from "./complete-pairs.ts";
import { correlation, type CorrelationMethod } from "./correlation.ts";
import { correlationOfSums } from "./pearson.ts";
import { correlationPValue } from "./student-t.ts";

/** Correlations of every column of one list with every column of another. */
export interface CorrelationMatrix {
  /** One a column of the first list, each with one number a column of the second; −1 to 1, `NaN` where there is none. */
  readonly correlations: readonly Float64Array[];
  /** Two-sided p-values, in the same places. */
  readonly pValues: readonly Float64Array[];
}

/** A column without gaps: deviations from its mean, and the sum of their squares. */
interface CompleteColumn {
  readonly deviations: Float64Array;
  readonly squares: number;
}

/** Null where a column has gaps, is constant, or holds extreme numbers: the pairwise way knows what to do with them. */
function completeColumn(column: Float64Array): CompleteColumn | null {
  let sum = 0;
  let low = Infinity;
  let high = -Infinity;
  for (const value of column) {
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const isPlain = Number.isFinite(sum) && low < high && Math.max(-low, high) < 1e100 && Math.max(-low, high) > 1e-100;
  if (!isPlain) return null;
  const mean = sum / column.length;
  const deviations = column.map((value) => value - mean);
  let squares = 0;
  for (const deviation of deviations) squares += deviation * deviation;
  return { deviations, squares };
}

/** What makes correlations of complete columns cheap; null where a column has to be correlated pair by pair. */
function prepareColumns(columns: readonly Float64Array[], method: CorrelationMethod): (CompleteColumn | null)[] {
  return columns.map((column) => {
    if (method === "kendall" || column.some(Number.isNaN)) return null;
    return completeColumn(method === "spearman" ? averageRanks(column) : column);
  });
}

function completePearson(x: CompleteColumn, y: CompleteColumn): number {
  let products = 0;
  for (let i = 0; i < x.deviations.length; i++) products += x.deviations[i]! * y.deviations[i]!;
  return correlationOfSums(x.squares, y.squares, products);
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
      const r = x !== null && y !== null ? completePearson(x, y) : correlation(xs[i]!, seconds[j]!, method);
      correlations[i]![j] = r;
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
