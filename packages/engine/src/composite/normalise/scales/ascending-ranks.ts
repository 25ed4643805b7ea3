import { ascendingOrder } from "../../results/ascending-order.ts";

/** What equal values get: the smallest, largest or mean rank of their places, or these ranks in, or against, their order. */
export type TieRule = "min" | "max" | "average" | "first" | "last";

/**
 * Ranks from 1 for the smallest value up. Missing values have none.
 *
 * @param values directed, so that more is better; `NaN` is missing
 * @example [...ascendingRanks(new Float64Array([5, 9, 5, NaN]), "average")] // => [1.5, 3, 1.5, null]
 */
export function ascendingRanks(values: Float64Array, ties: TieRule): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const order = ascendingOrder(values);
  for (let from = 0; from < order.length;) {
    const value = values[order[from] as number];
    let end = from + 1;
    while (end < order.length && values[order[end] as number] === value) end += 1;
    if (end === from + 1) {
      ranks[order[from] as number] = end;
      from = end;
      continue;
    }
    for (let place = from; place < end; place += 1) ranks[order[place] as number] = tiedRank(ties, place, from, end);
    from = end;
  }
  return ranks;
}

/** Rank of one of the equal values that hold the places from `from` to before `end`, counted from 0. */
function tiedRank(ties: TieRule, place: number, from: number, end: number): number {
  if (ties === "min") return from + 1;
  if (ties === "max") return end;
  if (ties === "average") return (from + 1 + end) / 2;
  return ties === "first" ? place + 1 : from + end - place;
}

/**
 * Percentile ranks: (rank − 1) ÷ (n − 1), n being the number of values that are there.
 *
 * @returns 0 to 1; `NaN` where missing, and everywhere when there is only one value
 * @example [...percentileRanks(new Float64Array([5, 9, 7]), "min")] // => [0, 1, 0.5]
 */
export function percentileRanks(values: Float64Array, ties: TieRule): Float64Array {
  const ranks = ascendingRanks(values, ties);
  let count = 0;
  for (let row = 0; row < ranks.length; row += 1) if (!Number.isNaN(ranks[row])) count += 1;
  for (let row = 0; row < ranks.length; row += 1) ranks[row] = ((ranks[row] as number) - 1) / (count - 1);
  return ranks;
}
