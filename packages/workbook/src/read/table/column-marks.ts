import type { DecidedMark, MarkEvidence } from "../numbers/decimal-mark.ts";
import { decideMark, joinEvidence, noEvidence, withNumber } from "../numbers/decimal-mark.ts";
import { readNumber } from "../numbers/read-number.ts";
import type { TableHeader } from "./find-header.ts";
import type { Table, TableCell } from "./table.ts";

/** The decimal mark of each figure column that numbers written as text have shown; by 0-based column. */
export type ColumnMarks = (column: number) => DecidedMark | null;

const mayShow = /[.,]\p{Nd}/u;

/**
 * Goes through the figures of a table and finds the decimal mark of their writers: of the column itself, or, where the
 * column shows none, of the whole table. A column that uses both alike stays undecided.
 */
export function columnMarks(table: Table, header: TableHeader, columns: readonly number[]): ColumnMarks {
  const byColumn = new Map(columns.map((column) => [column, noEvidence]));
  table.visit(({ row, cells }) => {
    if (row <= header.row) return;
    for (const column of columns) {
      const text = typedText(cells[column]);
      if (text === null || !mayShow.test(text)) continue;
      byColumn.set(column, withNumber(byColumn.get(column) ?? noEvidence, readNumber(text, null), text.trim(), row));
    }
  });
  const all = decideMark([...byColumn.values()].reduce(joinEvidence, noEvidence));
  const marks = new Map(
    [...byColumn].map(([column, evidence]) => [column, shows(evidence) ? decideMark(evidence) : all]),
  );
  return (column) => marks.get(column) ?? null;
}

function shows({ points, commas }: MarkEvidence): boolean {
  return points + commas > 0;
}

function typedText(cell: TableCell | undefined): string | null {
  if (typeof cell === "string") return cell;
  return cell?.kind === "text" ? String(cell.value) : null;
}
