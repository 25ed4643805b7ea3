import type { Centre } from "./fill-with-centre.ts";

/**
 * Indicators of one group with each gap filled by the mean or median of what the same unit has in the group: all are
 * multiplied by their direction and scaled to 0…1 by their observed range, and the result is scaled back.
 *
 * A unit with nothing in the group keeps its gaps, and so does an indicator without any value. One that has the same value
 * everywhere can't be scaled: it says nothing about the others, and its own gaps get this value.
 *
 * @param columns    one an indicator, `NaN` where missing; not changed
 * @param directions one an indicator, 1 or −1
 */
export function fillAlongRows(
  columns: readonly Float64Array[],
  directions: readonly (1 | -1)[],
  centre: Centre,
): Float64Array[] {
  const ranges = columns.map((column, position) => directedRange(column, directions[position]!));
  const result = columns.map((column) => column.slice());
  const scaled = new Float64Array(columns.length);
  const rows = columns[0]?.length ?? 0;
  for (let row = 0; row < rows; row += 1) {
    let there = 0;
    let gaps = 0;
    for (let position = 0; position < columns.length; position += 1) {
      const value = columns[position]![row]!;
      const { min, max } = ranges[position]!;
      if (Number.isNaN(value)) gaps += 1;
      else if (max > min) {
        scaled[there] = (directions[position]! * value - min) / (max - min);
        there += 1;
      }
    }
    if (gaps === 0 || there === 0) continue;
    const share = centre(scaled.subarray(0, there));
    for (let position = 0; position < columns.length; position += 1) {
      const { min, max } = ranges[position]!;
      if (Number.isNaN(columns[position]![row]!) && max >= min)
        result[position]![row] = (share * (max - min) + min) / directions[position]!;
    }
  }
  return result;
}

function directedRange(column: Float64Array, direction: 1 | -1): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const value of column) {
    const directed = direction * value;
    if (directed < min) min = directed;
    if (directed > max) max = directed;
  }
  return { min, max };
}
