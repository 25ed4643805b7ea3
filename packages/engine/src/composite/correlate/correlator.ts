import { correlation, type CorrelationMethod } from "./correlation.ts";
import { kendallOfOrdered, orderedColumn } from "./kendall.ts";
import { correlationOfSums } from "./pearson.ts";
import { averageRanks } from "./spearman.ts";

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

function completePearson(x: CompleteColumn, y: CompleteColumn): number {
  let products = 0;
  for (let i = 0; i < x.deviations.length; i++) products += x.deviations[i]! * y.deviations[i]!;
  return correlationOfSums(x.squares, y.squares, products);
}

/** Prepares each column once; both lists at once where they are the same. */
function prepareBoth<Prepared>(
  xs: readonly Float64Array[],
  ys: readonly Float64Array[],
  prepare: (column: Float64Array) => Prepared | null,
): [(Prepared | null)[], (Prepared | null)[]] {
  const prepareComplete = (column: Float64Array): Prepared | null =>
    column.some(Number.isNaN) ? null : prepare(column);
  const first = xs.map(prepareComplete);
  return [first, ys === xs ? first : ys.map(prepareComplete)];
}

/**
 * A function that correlates the i-th column of one list with the j-th of another: what a column without gaps needs is
 * done once for all its correlations, and columns with gaps are correlated pair by pair.
 */
export function correlator(
  xs: readonly Float64Array[],
  ys: readonly Float64Array[],
  method: CorrelationMethod,
): (i: number, j: number) => number {
  if (method === "kendall") {
    const [first, second] = prepareBoth(xs, ys, orderedColumn);
    return (i, j) => {
      const [x, y] = [first[i] ?? null, second[j] ?? null];
      return x !== null && y !== null ? kendallOfOrdered(x, y) : correlation(xs[i]!, ys[j]!, method);
    };
  }
  const [first, second] = prepareBoth(xs, ys, (column) =>
    completeColumn(method === "spearman" ? averageRanks(column) : column),
  );
  return (i, j) => {
    const [x, y] = [first[i] ?? null, second[j] ?? null];
    return x !== null && y !== null ? completePearson(x, y) : correlation(xs[i]!, ys[j]!, method);
  };
}
