import { columnNumber, rowNumber } from "../sheets/cell-address.ts";
import type { Cell, Sheet, SheetBook, SheetRow } from "../sheets/sheet.ts";

/** Content of a cell that a test types over another one; null empties it. */
export type Typed = string | number | boolean | null | { formula: string; value: number | string };

/** A workbook in which somebody has typed into some cells of a sheet, or taken out rows or columns. */
export function editBook(
  book: SheetBook,
  sheetName: string,
  {
    cells = {},
    withoutRows = [],
    withoutColumns = [],
  }: { cells?: Record<string, Typed>; withoutRows?: number[]; withoutColumns?: number[] },
): SheetBook {
  const edit = (sheet: Sheet): Sheet => {
    const rows = new Map(sheet.rows.map((row) => [row.row, row]));
    for (const [address, typed] of Object.entries(cells)) {
      const number = rowNumber(address);
      const row: SheetRow = rows.get(number) ?? { row: number, hidden: false, cells: new Map() };
      const edited = new Map(row.cells);
      if (typed === null) edited.delete(columnNumber(address));
      else edited.set(columnNumber(address), cellOf(typed));
      rows.set(number, { ...row, cells: edited });
    }
    const left = [...rows.values()]
      .filter(({ row }) => !withoutRows.includes(row))
      .sort((one, other) => one.row - other.row)
      .map((row) => ({
        ...row,
        cells: new Map([...row.cells].filter(([column]) => !withoutColumns.includes(column))),
      }));
    return { ...sheet, rows: left };
  };
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === sheetName ? edit(sheet) : sheet)) };
}

function cellOf(typed: Exclude<Typed, null>): Cell {
  const [value, formula] = typeof typed === "object" ? [typed.value, typed.formula] : [typed, null];
  const kind = typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text";
  return { kind, value, formula };
}
