/** Place and spread by which a column is brought to mean 0 and standard deviation 1. */
export interface ColumnScale {
  readonly centre: number;
  readonly spread: number;
}

/** Rows of standardised numbers with the places of their gaps, as a model is fitted to them. */
export interface StandardisedRows {
  readonly rows: number;
  readonly columns: number;
  /** Row after row; 0 where missing. */
  readonly z: Float64Array;
  /** Positions of the missing columns, ascending, row after row. */
  readonly missing: Int32Array;
  /** One a row and one more: where its positions begin in `missing`. */
  readonly starts: Int32Array;
}

/**
 * Brings columns to rows of standardised numbers.
 *
 * @param columns each with one number a row, `NaN` where missing
 * @param scales  one a column
 */
export function standardisedRows(columns: readonly Float64Array[], scales: readonly ColumnScale[]): StandardisedRows {
  const rows = columns[0]?.length ?? 0;
  const z = new Float64Array(rows * columns.length);
  const starts = new Int32Array(rows + 1);
  columns.forEach((values, column) => {
    const { centre, spread } = scales[column]!;
    for (let row = 0; row < rows; row += 1) {
      const value = values[row]!;
      if (value !== value) starts[row + 1]! += 1;
      else z[row * columns.length + column] = (value - centre) / spread;
    }
  });
  for (let row = 0; row < rows; row += 1) starts[row + 1]! += starts[row]!;
  const missing = new Int32Array(starts[rows]!);
  const next = starts.slice(0, rows);
  columns.forEach((values, column) => {
    for (let row = 0; row < rows; row += 1) {
      if (!Number.isNaN(values[row]!)) continue;
      missing[next[row]!] = column;
      next[row]! += 1;
    }
  });
  return { rows, columns: columns.length, z, missing, starts };
}

/**
 * Rows that have something, those with the same gaps one after the other: what is computed for a set of gaps is then used
 * for all of them.
 */
export function rowsByGaps(data: StandardisedRows): Int32Array {
  const { missing, starts, rows, columns } = data;
  const sets = new Map<string, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const from = starts[row]!;
    const to = starts[row + 1]!;
    if (to - from === columns) continue;
    let key = "";
    for (let place = from; place < to; place += 1) key += String.fromCharCode(missing[place]!);
    const members = sets.get(key);
    if (members === undefined) sets.set(key, [row]);
    else members.push(row);
  }
  return Int32Array.from([...sets.values()].flat());
}

/** Whether two rows have the same gaps. */
export function sameGaps({ missing, starts }: StandardisedRows, one: number, other: number): boolean {
  const from = starts[one]!;
  const start = starts[other]!;
  const count = starts[one + 1]! - from;
  if (starts[other + 1]! - start !== count) return false;
  for (let place = 0; place < count; place += 1) if (missing[from + place] !== missing[start + place]) return false;
  return true;
}
