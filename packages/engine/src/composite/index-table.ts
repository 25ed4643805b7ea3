/**
 * A table of an index on its way through the steps: rows are units (in a panel: units at times), columns are indicators or
 * aggregates. Steps give new tables and never change one; an untouched column may be handed on as it is.
 */
export interface IndexTable {
  /** One a row: id of the unit. */
  readonly units: readonly string[];
  /** In a panel, one a row: the year. */
  readonly times?: readonly number[];
  readonly columns: readonly string[];
  /** One a column, each with one number a row; `NaN` is missing. */
  readonly values: readonly Float64Array[];
}

/** Column of a table by its code. @throws RangeError when the table has none of that code */
export function columnOf(table: IndexTable, code: string): Float64Array {
  const column = table.values[table.columns.indexOf(code)];
  if (column === undefined) throw new RangeError(`the table has no column ${code}`);
  return column;
}
