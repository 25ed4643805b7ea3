import { cellAddress } from "../sheets/cell-address.ts";
import type { Cell, Sheet } from "../sheets/sheet.ts";
import type { Table } from "./table.ts";

/** Columns looked at: a table of figures is never wider, and a single far cell must not cost memory in every row. */
const widest = 4096;

/** A sheet of a workbook as a table. */
export function sheetTable(sheet: Sheet): Table {
  const cells: (Cell | undefined)[] = [];
  return {
    sheet: sheet.name,
    merged: sheet.merged,
    hiddenColumns: sheet.hiddenColumns,
    visit(visitor) {
      for (const { row, hidden, cells: filled } of sheet.rows) {
        cells.length = 0;
        for (const [column, cell] of filled) if (column <= widest) cells[column - 1] = cell;
        if (visitor({ row, hidden, cells }) === false) return;
      }
    },
    place: (row, column) => ({ sheet: sheet.name, cell: cellAddress(row, column + 1) }),
  };
}
