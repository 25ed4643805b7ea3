import { ascendingOrder } from "../results/ascending-order.ts";
import { completePairs } from "./complete-pairs.ts";

/** A column without gaps, sorted. */
export interface OrderedColumn {
  /** Positions from the smallest value to the largest. */
  readonly order: Int32Array;
  /** One a value: its place from 0 up, the same for equal values. */
  readonly places: Int32Array;
  /** Pairs of equal values. */
  readonly tiedPairs: number;
}

/**
 * Sorts a column once for all its rank correlations.
 *
 * @param values without missing ones
 * @example orderedColumn(Float64Array.of(2, 1, 2)).tiedPairs // => 1
 */
export function orderedColumn(values: Float64Array): OrderedColumn {
  const order = ascendingOrder(values);
  const places = new Int32Array(values.length);
  let place = 0;
  let start = 0;
  let tiedPairs = 0;
  for (let i = 0; i < order.length; i++) {
    if (i > 0 && values[order[i]!] !== values[order[i - 1]!]) {
      place++;
      start = i;
    }
    tiedPairs += i - start;
    places[order[i]!] = place;
  }
  return { order, places, tiedPairs };
}

/** The positions in `order`, sorted by place; those of one place stay in their order. */
function sortByPlace(order: Int32Array, places: Int32Array): Int32Array {
  const starts = new Int32Array(places.length + 1);
  for (const place of places) starts[place + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const sorted = new Int32Array(order.length);
  for (const position of order) sorted[starts[places[position]!]!++] = position;
  return sorted;
}

/** Pairs that stand in the wrong order, counted while merging ever longer sorted runs. Sorts `values`. */
function countInversions(values: Int32Array): number {
  let from = values;
  let to: Int32Array = new Int32Array(values.length);
  let inversions = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let left = start;
      let right = middle;
      for (let i = start; i < end; i++) {
        if (left < middle && (right >= end || from[left]! <= from[right]!)) to[i] = from[left++]!;
        else {
          inversions += middle - left;
          to[i] = from[right++]!;
        }
      }
    }
    [from, to] = [to, from];
  }
  return inversions;
}

/**
 * Kendall's τ-b of two columns that are sorted already.
 *
 * @returns −1 to 1; `NaN` with fewer than two values, or when one side is constant
 * @see W. R. Knight (1966), A computer method for calculating Kendall's tau with ungrouped data, JASA 61
 */
export function kendallOfOrdered(x: OrderedColumn, y: OrderedColumn): number {
  const count = x.order.length;
  const sorted = sortByPlace(y.order, x.places);
  const places = new Int32Array(count);
  let tiedInBoth = 0;
  let start = 0;
  for (let i = 0; i < count; i++) {
    const position = sorted[i]!;
    places[i] = y.places[position]!;
    if (i === 0) continue;
    if (x.places[position] !== x.places[sorted[i - 1]!] || places[i] !== places[i - 1]) start = i;
    tiedInBoth += i - start;
  }
  const discordant = countInversions(places);
  const all = (count * (count - 1)) / 2;
  const balance = all - x.tiedPairs - y.tiedPairs + tiedInBoth - 2 * discordant;
  return Math.max(-1, Math.min(1, balance / Math.sqrt((all - x.tiedPairs) * (all - y.tiedPairs))));
}

/**
 * Kendall's rank correlation τ-b over the complete pairs: concordant minus discordant pairs of units, with ties on either
 * side taken out of the number that could be. Takes time in proportion to n log n.
 *
 * @param x any numbers; `NaN` is missing
 * @param y one for each of `x`
 * @returns −1 to 1; `NaN` with fewer than two pairs, or when one side is constant
 * @example kendall(Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 2)) // => 0.3333333333333333
 */
export function kendall(x: Float64Array, y: Float64Array): number {
  const pairs = completePairs(x, y);
  return kendallOfOrdered(orderedColumn(pairs.x), orderedColumn(pairs.y));
}
