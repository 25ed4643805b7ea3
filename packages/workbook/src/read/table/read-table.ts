import type { ImportProblem, Place } from "@urbimetry/model";
import type { Collector } from "../collect/collector.ts";
import { importProblem } from "../collect/problem-list.ts";
import type { DecidedNumbers } from "../figures/decided-numbers.ts";
import { decidedNumbers } from "../figures/decided-numbers.ts";
import type { FigureContext } from "../figures/figure.ts";
import type { NameIndex } from "../names/name-index.ts";
import { suggester } from "../names/suggester.ts";
import { columnMarks } from "./column-marks.ts";
import type { FileDefaults } from "./file-defaults.ts";
import type { TableHeader } from "./find-header.ts";
import { findHeader } from "./find-header.ts";
import { findListing } from "./find-listing.ts";
import { fillMerged } from "./merged-cells.ts";
import { readLongRow } from "./read-long-row.ts";
import { readWideRow } from "./read-wide-row.ts";
import type { Table, TableRow } from "./table.ts";
import { cellText } from "./table.ts";

/** What reading the rows of one table shares. */
export interface TableContext {
  table: Table;
  header: TableHeader;
  index: NameIndex;
  collector: Collector;
  defaults: FileDefaults;
  /** Context of the figures in a column, 0-based. */
  figures(column: number): FigureContext;
  report(problem: ImportProblem): void;
  place(row: number, column: number): Place;
}

/**
 * Reads a table of figures in any of the three layouts, or a list of names with figures beside them. False when it is
 * neither.
 *
 * Each row is read by itself: a bad one is reported and the others go on.
 */
export function readTable(table: Table, index: NameIndex, collector: Collector, defaults: FileDefaults): boolean {
  const header = findHeader(table, index) ?? findListing(table, index);
  if (header === null) return false;
  const valueColumns = columnsWithFigures(header);
  const { context, reportDecided } = tableContext(table, header, index, collector, defaults, valueColumns);
  reportColumns(context);
  const readRow = header.layout === "wide" ? readWideRow(context) : readLongRow(context, valueColumns);
  const merged = fillMerged(context, valueColumns);
  const width = header.columns.length;
  table.visit((row) => {
    if (row.row <= header.row) return;
    if (isTooWide(row, width)) {
      const text = row.cells.map(cellText).join(" | ");
      collector.problems.add(
        importProblem(
          "error",
          "row-too-wide",
          { ...context.place(row.row, width), column: undefined },
          {
            raw: text,
            values: { columns: width, found: row.cells.length },
          },
        ),
      );
      return;
    }
    readRow(merged(row));
  });
  reportDecided();
  return true;
}

function columnsWithFigures({ columns, roles }: TableHeader): number[] {
  const figures = columns.flatMap(({ kind }, column) => (kind === "target" || kind === "period" ? column : []));
  const ofRoles = [roles.value, roles.numerator, roles.denominator].filter((column) => column !== undefined);
  return [...new Set([...figures, ...ofRoles])];
}

/** In a separated text, a row wider than its heading has slipped, e.g. by a decimal comma in a comma-separated file. */
function isTooWide({ cells }: TableRow, width: number): boolean {
  if (cells.length <= width || typeof cells[0] !== "string") return false;
  return cells.slice(width).some((cell) => cellText(cell) !== "");
}

function tableContext(
  table: Table,
  header: TableHeader,
  index: NameIndex,
  collector: Collector,
  defaults: FileDefaults,
  valueColumns: readonly number[],
): { context: TableContext; reportDecided: () => void } {
  const marks = columnMarks(table, header, valueColumns);
  const report = (problem: ImportProblem) => collector.problems.add(problem);
  const suggest = suggester();
  const decided: DecidedNumbers[] = [];
  const contexts = new Map<number, FigureContext>();
  const figures = (column: number) => {
    const known = contexts.get(column);
    if (known !== undefined) return known;
    const mark = marks(column);
    const numbers = decidedNumbers(mark);
    decided.push(numbers);
    const context: FigureContext = {
      index,
      mark,
      suggest,
      report,
      decided: numbers.count,
    };
    contexts.set(column, context);
    return context;
  };
  const place = (row: number, column: number) => table.place(row, column, header.headings[column] ?? "");
  return {
    context: { table, header, index, collector, defaults, figures, report, place },
    reportDecided: () => decided.forEach((numbers) => numbers.tell(report)),
  };
}

/** Headings that were not understood: nothing of a file is left unread without a word. */
function reportColumns({ header, report, place }: TableContext): void {
  for (const [column, meaning] of header.columns.entries()) {
    const heading = header.headings[column] ?? "";
    if (meaning.kind === "unknown")
      report(importProblem("note", "unknown-column", place(header.row, column), { raw: heading }));
    if (meaning.kind === "several-components")
      report(importProblem("error", "column-of-several", place(header.row, column), { raw: heading }));
  }
}
