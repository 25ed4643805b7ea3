import { ascendingOrder } from "../results/ascending-order.ts";
import { completePairs } from "./complete-pairs.ts";
import { pearson } from "./pearson.ts";

/**
 * Ascending ranks, where ties share the mean of their places.
 *
 * @param values any numbers; `NaN` is missing and has no rank
 * @example Array.from(averageRanks(Float64Array.of(20, 10, 20))) // => [2.5, 1, 2.5]
 */
export function averageRanks(values: Float64Array): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const order = ascendingOrder(values);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/**
 * Spearman's rank correlation: Pearson's of the average ranks, which are taken anew within the complete pairs.
 *
 * @param x any numbers; `NaN` is missing
 * @param y one for each of `x`
 * @returns −1 to 1; `NaN` with fewer than two pairs, or when one side is constant
 * @example spearman(Float64Array.of(1, 2, 30), Float64Array.of(5, 6, 7)) // => 1
 */
export function spearman(x: Float64Array, y: Float64Array): number {
  const pairs = completePairs(x, y);
  return pearson(averageRanks(pairs.x), averageRanks(pairs.y));
}
