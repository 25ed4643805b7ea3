import type { AggregationMethod } from "@urbimetry/model";
import { aggregateChildren, type Children } from "../../composite/aggregate/aggregate-children.ts";
import { median } from "../../composite/statistics/quantile.ts";
import { isMean, meanSlope } from "./mean-slope.ts";
import { shapleyValues } from "./shapley-values.ts";

/**
 * What each child accounts for in its parent's score, one a child; they add up to the score, and a missing child has 0.
 *
 * - Means: w* x, with the weights w* under which the plain mean of the children is the score as well. For the geometric
 *   mean w* goes with w ÷ L(x, score), L being the logarithmic mean.
 * - `owa`: the children that stand in the places that count.
 * - Median, and methods that compare a unit with the others: what the child's own value changes against its median (Shapley's value),
 *   and by weight a share of the score that a unit of medians would have.
 *
 * @param row   of the children's columns
 * @param score of the parent in that row
 * @see Reinsdorf, Diewert and Ehemann (2002), Additive decompositions for Fisher, Törnqvist and geometric mean indexes, J.
 * Econ. Soc. Meas. 28, 51–61
 */
export function nodeShares(children: Children, method: AggregationMethod, row: number, score: number): Float64Array {
  const own = children.values.map((column) => column[row]!);
  if (isMean(method)) {
    const slopes = own.map((value) => meanSlope(method, value, score));
    return shared(
      own,
      slopes.map((slope, child) => children.weights[child]! * slope),
      children.weights,
      score,
    );
  }
  if (method.type === "owa") return shared(own, placesThatCount(own, method.count, method.of), children.weights, score);
  const typical = children.values.map(median);
  const scoreOf = (values: readonly number[]) =>
    method.type === "median" ? scoreOfRow(children, method, values) : scoreInPlace(children, method, row, values);
  const base = scoreOf(typical.map((value, child) => (Number.isNaN(own[child]!) ? Number.NaN : value)));
  const change = shapleyValues(own.length, (coalition) =>
    scoreOf(own.map((value, child) => (coalition[child] || Number.isNaN(value) ? value : typical[child]!))),
  );
  const weights = own.map((value, child) => (Number.isNaN(value) ? 0 : children.weights[child]!));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return change.map((points, child) => points + (base * weights[child]!) / sum);
}

/** Σ v x ÷ Σ v over the children that are there; plain weights where v is of no use, all children being 0. */
function shared(
  own: readonly number[],
  shares: readonly number[],
  weights: ArrayLike<number>,
  score: number,
): Float64Array {
  const there = own.map((value, child) => !Number.isNaN(value) && weights[child] !== 0);
  let total = 0;
  shares.forEach((share, child) => {
    if (there[child]) total += share;
  });
  const usable = Number.isFinite(total) && total !== 0;
  const count = there.filter(Boolean).length;
  return Float64Array.from(own, (value, child) => {
    if (!there[child]) return 0;
    return usable ? (shares[child]! / total) * value : score / count;
  });
}

/** 1 for the children among the `count` largest or smallest, in the order of the children where they are equal. */
function placesThatCount(own: readonly number[], count: number, of: "largest" | "smallest"): number[] {
  const order = own
    .map((_, child) => child)
    .filter((child) => !Number.isNaN(own[child]!))
    .sort((one, other) => (of === "largest" ? own[other]! - own[one]! : own[one]! - own[other]!) || one - other);
  const counted = new Set(order.slice(0, count));
  return own.map((_, child) => (counted.has(child) ? 1 : 0));
}

/** Score of a row that has other values than its own, all other rows being as they are. */
export function scoreInPlace(
  children: Children,
  method: AggregationMethod,
  row: number,
  values: readonly number[],
): number {
  const columns = children.values.map((column, child) => {
    const changed = Float64Array.from(column);
    changed[row] = values[child]!;
    return changed;
  });
  return aggregateChildren({ ...children, values: columns }, { ...method, atLeast: 0 })[row]!;
}

/** Score of values that stand in no table, by a method that looks at nothing else. */
export function scoreOfRow(children: Children, method: AggregationMethod, values: readonly number[]): number {
  const columns = values.map((value) => Float64Array.of(value));
  const { codes, weights } = children;
  return aggregateChildren({ codes, values: columns, weights }, { ...method, atLeast: 0 })[0]!;
}
