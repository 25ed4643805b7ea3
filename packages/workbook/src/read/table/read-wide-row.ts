import { importProblem } from "../collect/problem-list.ts";
import { addFigure } from "./add-figure.ts";
import type { ColumnRole } from "../names/header-words.ts";
import { unescapeCell } from "../write/escape-cell.ts";
import type { TableContext } from "./read-table.ts";
import { rowHead } from "./row-head.ts";
import type { TableRow } from "./table.ts";
import { cellRaw, cellText } from "./table.ts";

/** Reads the rows of a table that has one city and period a row and one quantity a column. */
export function readWideRow(context: TableContext): (row: TableRow) => void {
  const { header, figures, report, place } = context;
  const heads = rowHead(context);
  const quantities = header.columns.flatMap((meaning, column) =>
    meaning.kind === "target" ? { column, target: meaning.target, unit: meaning.unit } : [],
  );
  return (row) => {
    if (!quantities.some(({ column }) => (cellRaw(row.cells[column]) ?? "").trim() !== "")) return;
    const head = heads(row, null);
    if (head === null) return;
    if (row.hidden) report(importProblem("warning", "hidden-row", place(row.row, quantities[0]?.column ?? 0)));
    const text = (role: ColumnRole) => {
      const column = header.roles[role];
      return column === undefined ? "" : unescapeCell(cellText(row.cells[column]));
    };
    for (const { column, target, unit } of quantities) {
      addFigure(
        head,
        target,
        {
          cell: row.cells[column],
          at: place(row.row, column),
          besideAt: (role) => place(row.row, header.roles[role] ?? column),
          unit,
          status: "",
          reason: "",
          quality: text("quality"),
          origin: text("origin"),
          source: text("source"),
          sourceYear: text("sourceYear"),
          evidence: text("evidence"),
          note: text("note"),
          raw: null,
        },
        figures(column),
      );
    }
  };
}
