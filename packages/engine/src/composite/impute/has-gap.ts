/** Whether a column misses a value. */
export function hasGap(column: Float64Array): boolean {
  for (let row = 0; row < column.length; row += 1) if (column[row] !== column[row]) return true;
  return false;
}
