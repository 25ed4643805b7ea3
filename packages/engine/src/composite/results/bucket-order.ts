/** Fullness (mean square of the buckets' sizes) from which on numbers are too unevenly spread to be sorted by buckets. */
const mostCrowded = 8;

/**
 * Positions of values in ascending order, equal values in their order, by spreading the values over as many equal intervals
 * as there are values: for numbers that spread somewhat evenly, more than twice as fast as sorting by digits.
 *
 * @param values  any numbers
 * @param present positions of those that are sorted, ascending
 * @returns null where the values crowd in a few intervals, are all alike, or are infinite
 */
export function bucketOrder(values: Float64Array, present: Int32Array): Int32Array | null {
  const count = present.length;
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < count; i++) {
    const value = values[present[i]!]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const perUnit = (count - 1) / (max - min);
  if (!(perUnit > 0 && perUnit < Infinity)) return null;
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) starts[(((values[present[i]!]! - min) * perUnit) | 0) + 1]!++;
  let squares = 0;
  for (let bucket = 1; bucket <= count; bucket++) {
    const size = starts[bucket]!;
    squares += size * size;
    starts[bucket] = starts[bucket - 1]! + size;
  }
  if (squares > mostCrowded * count) return null;
  const order = new Int32Array(count);
  const sorted = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const position = present[i]!;
    const value = values[position]!;
    const place = starts[((value - min) * perUnit) | 0]!++;
    order[place] = position;
    sorted[place] = value;
  }
  insertInto(sorted, order);
  return order;
}

/** Sorts numbers that are nearly sorted, with their positions; equal numbers keep their order. */
function insertInto(sorted: Float64Array, order: Int32Array): void {
  for (let i = 1; i < sorted.length; i++) {
    const value = sorted[i]!;
    if (!(sorted[i - 1]! > value)) continue;
    const position = order[i]!;
    let place = i - 1;
    while (place >= 0 && sorted[place]! > value) {
      sorted[place + 1] = sorted[place]!;
      order[place + 1] = order[place]!;
      place -= 1;
    }
    sorted[place + 1] = value;
    order[place + 1] = position;
  }
}
