import type { Place } from "@urbimetry/model";
import type { Cell, MergedArea } from "../sheets/sheet.ts";

/** A cell of a table: text as it stands in a separated file, or a spreadsheet's cell. */
export type TableCell = string | Cell;

/** One row; `cells` by 0-based column, used again for the next row. `row` is 1-based in its file or sheet. */
export interface TableRow {
  row: number;
  hidden: boolean;
  cells: readonly (TableCell | undefined)[];
}

/** Rows that can be gone through more than once. */
export interface Table {
  /** Name of the sheet, null for a file that is one table. */
  sheet: string | null;
  merged: readonly MergedArea[];
  hiddenColumns: ReadonlySet<number>;
  /** Goes through the filled rows in order; the visitor ends the walk by returning false. */
  visit(visitor: (row: TableRow) => boolean | void): void;
  /** Where a cell stands. `column` is 0-based, `heading` the text above it. */
  place(row: number, column: number, heading: string): Place;
}

/** The text of a cell as it would be typed; empty for an empty cell and for an error. */
export function cellText(cell: TableCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  if (cell.kind === "error" || cell.kind === "uncomputed") return "";
  if (cell.kind === "percent") return `${Number((Number(cell.value) * 100).toPrecision(15))} %`;
  return String(cell.value).trim();
}

/** What stood in a cell, for the reader of a problem. */
export function cellRaw(cell: TableCell | undefined): string | null {
  if (cell === undefined) return null;
  if (typeof cell === "string") return cell;
  return cell.kind === "uncomputed"
    ? `=${cell.formula ?? ""}`
    : cell.kind === "error"
      ? String(cell.value)
      : cellText(cell);
}
