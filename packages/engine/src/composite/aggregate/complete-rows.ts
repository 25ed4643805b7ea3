/**
 * Rows in which every column has a number, in order.
 *
 * @param columns each with one number a row; `NaN` is missing
 * @example [...completeRows([new Float64Array([1, NaN, 3]), new Float64Array([1, 2, 3])])] // => [0, 2]
 */
export function completeRows(columns: readonly Float64Array[]): Int32Array {
  const complete = new Int32Array(columns[0]?.length ?? 0);
  let count = 0;
  for (let row = 0; row < complete.length; row += 1)
    if (columns.every((column) => !Number.isNaN(column[row]))) {
      complete[count] = row;
      count += 1;
    }
  return complete.slice(0, count);
}

/**
 * The values of some rows, in their order.
 *
 * @example [...valuesOfRows(new Float64Array([5, 6, 7]), Int32Array.of(2, 0))] // => [7, 5]
 */
export function valuesOfRows(column: Float64Array, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) values[place] = column[rows[place] as number] as number;
  return values;
}

/**
 * A column with numbers in some rows and `NaN` in the others.
 *
 * @param values one a row of `rows`
 * @param length rows of the column
 * @example [...columnFromRows(new Float64Array([7]), Int32Array.of(1), 2)] // => [null, 7]
 */
export function columnFromRows(values: Float64Array, rows: Int32Array, length: number): Float64Array {
  const column = new Float64Array(length).fill(Number.NaN);
  for (let place = 0; place < rows.length; place += 1) column[rows[place] as number] = values[place] as number;
  return column;
}
