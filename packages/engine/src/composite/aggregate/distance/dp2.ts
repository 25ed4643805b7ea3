import { extremes } from "../../normalise/scales/extremes.ts";
import { correlationMatrix } from "../../correlate/correlation-matrix.ts";
import { pearson } from "../../correlate/pearson.ts";
import { standardDeviation } from "../../statistics/standard-deviation.ts";
import { columnFromRows, completeRows, valuesOfRows } from "../complete-rows.ts";

/** Pena's distance with the order in which the children entered. */
export interface PenaDistance {
  /** One a row, ≥ 0: distance from the worst values; `NaN` where a child is missing. */
  scores: Float64Array;
  /** Children in the order in which they entered, as positions. */
  order: number[];
  /** One a child: the part of it that those before it do not explain, 1 − R². */
  newInformation: Float64Array;
  /** Rounds until the order came again; 0 for an order that was given. */
  rounds: number;
  /** False when orders came in a circle: the scores are then those of the last round. */
  converged: boolean;
}

const mostRounds = 100;

/**
 * DP₂, Pena's distance: Σ |x − smallest| ÷ sd · (1 − R²), where R² is that of the child's regression on all children that
 * entered before it, so that no information counts twice.
 *
 * Without a given order, children enter by the size of their correlation with the result: it begins with all R² = 0 and is
 * repeated until the order stays. 1 − R² is the squared diagonal of the correlations' Cholesky factor in that order.
 *
 * @param children columns where more is better, each with one number a row; `NaN` is missing and leaves the row out
 * @param order    positions of the children in the order in which they enter
 * @see Pena (1977), Problemas de la medición del bienestar; Somarriba and Pena (2009), Social Indicators Research 90
 * @example [...dp2([new Float64Array([0, 1, 2]), new Float64Array([0, 2, 4])]).scores] // => [0, 1, 2]
 */
export function dp2(children: readonly Float64Array[], order?: readonly number[]): PenaDistance {
  const rows = completeRows(children);
  const columns = children.map((column) => distancesInDeviations(valuesOfRows(column, rows)));
  const { correlations } = correlationMatrix(columns, "pearson");
  const finish = (entered: number[], rounds: number, converged: boolean): PenaDistance => {
    const newInformation = unexplained(correlations, entered);
    const scores = weightedSum(columns, newInformation);
    return {
      scores: columnFromRows(scores, rows, children[0]?.length ?? 0),
      order: entered,
      newInformation,
      rounds,
      converged,
    };
  };
  if (order) return finish([...order], 0, true);
  const all = children.map((_, child) => child);
  let entered = orderBy(columns, weightedSum(columns, new Float64Array(all.length).fill(1)));
  for (let round = 1; round <= mostRounds; round += 1) {
    const next = orderBy(columns, weightedSum(columns, unexplained(correlations, entered)));
    if (next.every((child, place) => child === entered[place])) return finish(entered, round, true);
    entered = next;
  }
  return finish(entered, mostRounds, false);
}

/** Distances to the smallest value in standard deviations; 0 for a column that does not vary. */
function distancesInDeviations(values: Float64Array): Float64Array {
  const { min } = extremes(values);
  const deviation = standardDeviation(values);
  return values.map((value) => (deviation > 0 ? (value - min) / deviation : 0));
}

/** Children by the size of their correlation with the result, largest first; equal ones as they stand. */
function orderBy(columns: readonly Float64Array[], result: Float64Array): number[] {
  const strength = columns.map((column) => Math.abs(pearson(column, result)) || 0);
  return columns.map((_, child) => child).sort((one, other) => (strength[other] as number) - (strength[one] as number));
}

/** One a child: 1 − R² on the children that entered before it, by the Cholesky factor in their order. */
function unexplained(correlations: readonly Float64Array[], order: readonly number[]): Float64Array {
  const shares = new Float64Array(order.length);
  const factor = order.map(() => new Float64Array(order.length));
  for (const [row, child] of order.entries()) {
    const own = factor[row] as Float64Array;
    let left = 1;
    for (let column = 0; column < row; column += 1) {
      const before = factor[column] as Float64Array;
      // A column that doesn't vary correlates with nothing.
      let sum = correlations[child]?.[order[column] as number] || 0;
      for (let place = 0; place < column; place += 1) sum -= (own[place] as number) * (before[place] as number);
      // A child that those before it explain fully has nothing left to divide by, and explains nothing more.
      own[column] = (before[column] as number) > 1e-8 ? sum / (before[column] as number) : 0;
      left -= (own[column] as number) ** 2;
    }
    shares[child] = left > 1e-14 ? left : 0;
    own[row] = Math.sqrt(shares[child] as number);
  }
  return shares;
}

function weightedSum(columns: readonly Float64Array[], factors: Float64Array): Float64Array {
  const sums = new Float64Array(columns[0]?.length ?? 0);
  for (const [child, column] of columns.entries())
    for (let row = 0; row < sums.length; row += 1)
      sums[row] = (sums[row] as number) + (factors[child] as number) * (column[row] as number);
  return sums;
}
