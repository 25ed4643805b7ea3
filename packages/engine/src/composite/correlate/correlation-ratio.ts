import { ascendingOrder } from "../results/ascending-order.ts";
import { completePairs } from "./complete-pairs.ts";

/** Fewest pairs in a slice: below it a slice's mean says little. */
const leastInSlice = 5;

/** Ends of slices of about equal count along sorted x, moved so that equal values stay together. */
function sliceEnds(x: Float64Array, order: Int32Array, slices: number): number[] {
  const ends: number[] = [];
  for (let slice = 1; slice <= slices; slice++) {
    let end = Math.round((slice * order.length) / slices);
    while (end > 0 && end < order.length && x[order[end]!] === x[order[end - 1]!]) end++;
    if (end > (ends.at(-1) ?? 0)) ends.push(end);
  }
  return ends;
}

/**
 * Correlation ratio: the share of the variance of y that goes away when x is known, whatever the shape of their relation;
 * the first-order sensitivity of y to x. It says what an element counts for in an index, where its weight says what it
 * was meant to count for.
 *
 * It is estimated from means of y within slices of x, each of about √n pairs, and adjusted for chance (Kelley's ε²), so
 * that it is around 0 where there is no relation.
 *
 * @param x any numbers; `NaN` is missing
 * @param y one for each of `x`
 * @returns 0 to 1; `NaN` with fewer than ten complete pairs, or when a side is constant
 * @see P. Paruolo, M. Saisana, A. Saltelli (2013), Ratings and rankings: voodoo or science?, J. R. Stat. Soc. A 176
 * @see T. L. Kelley (1935), An unbiased correlation ratio measure, PNAS 21
 */
export function correlationRatio(x: Float64Array, y: Float64Array): number {
  const pairs = completePairs(x, y);
  const count = pairs.x.length;
  if (count < 2 * leastInSlice) return Number.NaN;
  const order = ascendingOrder(pairs.x);
  const ends = sliceEnds(pairs.x, order, Math.floor(count / Math.max(leastInSlice, Math.round(Math.sqrt(count)))));
  const mean = pairs.y.reduce((sum, value) => sum + value / count, 0);
  let within = 0;
  let total = 0;
  let start = 0;
  for (const end of ends) {
    let sum = 0;
    for (let i = start; i < end; i++) sum += pairs.y[order[i]!]!;
    const own = sum / (end - start);
    for (let i = start; i < end; i++) {
      within += (pairs.y[order[i]!]! - own) ** 2;
      total += (pairs.y[order[i]!]! - mean) ** 2;
    }
    start = end;
  }
  const isConstant = pairs.y.every((value) => value === pairs.y[0]);
  if (isConstant || ends.length < 2 || count <= ends.length) return Number.NaN;
  return Math.max(0, 1 - within / (count - ends.length) / (total / (count - 1)));
}
