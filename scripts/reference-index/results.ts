import type { IndexTable } from "@urbimetry/engine";
import type { ResultRecord, ResultValue } from "./manifest.ts";

/** `{ columns, rows }` from a table: `Time` (in a panel) and `uCode` first, then its columns. */
export function tableResult(table: IndexTable): ResultRecord {
  const keys = table.times === undefined ? ["uCode"] : ["Time", "uCode"];
  return {
    columns: [...keys, ...table.columns],
    rows: table.units.map((unit, row) => [
      ...(table.times === undefined ? [unit] : [table.times[row], unit]),
      ...table.values.map((column) => column[row]),
    ]),
  };
}

/** `{ columns, rows }` from columns of equal length. */
export function columnsResult(columns: Readonly<Record<string, ArrayLike<ResultValue>>>): ResultRecord {
  const names = Object.keys(columns);
  const length = names.length === 0 ? 0 : columns[names[0] ?? ""]!.length;
  return {
    columns: names,
    rows: Array.from({ length }, (_, row) => names.map((name) => columns[name]?.[row])),
  };
}

/** An object from names to values. */
export function vectorResult(names: readonly string[], values: ArrayLike<ResultValue>): ResultRecord {
  return Object.fromEntries(names.map((name, position) => [name, values[position]]));
}

/** `{ row_names, column_names, matrix }`. */
export function matrixResult(
  rowNames: readonly string[],
  columnNames: readonly string[],
  matrix: readonly ArrayLike<number>[],
): ResultRecord {
  return { row_names: rowNames, column_names: columnNames, matrix: matrix.map((row) => Array.from(row)) };
}
