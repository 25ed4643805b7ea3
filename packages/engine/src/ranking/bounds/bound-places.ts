/**
 * Best and worst place of each unit when its score can be anything between two ends, independently of the others.
 *
 * Best: one more than the units whose lowest score is above its highest. Worst: one more than the units whose highest score
 * is above its lowest.
 *
 * @param high  one a unit: highest score; `NaN` for none, and so no place
 * @param low   one a unit: lowest score, ≤ high
 * @param times in a panel, one a unit: places are within a year
 * @returns places from 1; 0 where a unit has no score
 * @example [...boundPlaces(new Float64Array([9, 8, 3]), new Float64Array([9, 4, 3])).worst] // => [1, 2, 3]
 */
export function boundPlaces(
  high: Float64Array,
  low: Float64Array,
  times?: readonly number[],
): { best: Int32Array; worst: Int32Array } {
  const best = new Int32Array(high.length);
  const worst = new Int32Array(high.length);
  for (const time of times === undefined ? [undefined] : new Set(times)) {
    const rows = [...high.keys()].filter((row) => times?.[row] === time && !Number.isNaN(high[row]!));
    const highs = Float64Array.from(rows, (row) => high[row]!).sort();
    const lows = Float64Array.from(rows, (row) => low[row]!).sort();
    for (const row of rows) {
      best[row] = 1 + countAbove(lows, high[row]!);
      // The unit's own highest score is no other's.
      worst[row] = 1 + countAbove(highs, low[row]!) - (high[row]! > low[row]! ? 1 : 0);
    }
  }
  return { best, worst };
}

/** How many sorted numbers are above another. */
function countAbove(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! > value) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
}
