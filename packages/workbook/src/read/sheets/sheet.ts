/**
 * One filled cell of a spreadsheet.
 *
 * `percent` is a number shown as percent: 0.12 for 12 %. A `date` has its ISO form as value, an `error` its code
 * (`#DIV/0!`). `uncomputed` is a formula whose result was never stored. `formula` is null for what was typed, else its
 * text (empty where it is shared with another cell).
 */
export interface Cell {
  kind: "text" | "number" | "percent" | "date" | "boolean" | "error" | "uncomputed";
  value: string | number | boolean;
  formula: string | null;
}

/** A row with at least one filled cell. `row` is 1-based, cells are by their 1-based column. */
export interface SheetRow {
  row: number;
  hidden: boolean;
  cells: ReadonlyMap<number, Cell>;
}

/** Cells drawn as one: 1-based, both ends included. */
export interface MergedArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet of a workbook: its filled rows in order. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows: readonly SheetRow[];
  merged: readonly MergedArea[];
  hiddenColumns: ReadonlySet<number>;
}

/** A workbook of any format, as far as reading figures needs it. */
export interface SheetBook {
  format: "xlsx" | "ods";
  sheets: readonly Sheet[];
  /** Whether it holds links to other workbooks. They are never followed. */
  externalLinks: boolean;
}
