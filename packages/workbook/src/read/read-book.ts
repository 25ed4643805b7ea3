import { SourceError } from "@urbimetry/model";
import type { Collector } from "./collect/collector.ts";
import { importProblem } from "./collect/problem-list.ts";
import { readPeriod } from "./figures/read-period.ts";
import type { NameIndex } from "./names/name-index.ts";
import type { SheetBook } from "./sheets/sheet.ts";
import type { FileDefaults } from "./table/file-defaults.ts";
import { readTable } from "./table/read-table.ts";
import { sheetTable } from "./table/sheet-table.ts";

/** What reading a workbook needs beside the workbook. */
export interface BookContext {
  index: NameIndex;
  collector: Collector;
  defaults: FileDefaults;
}

/**
 * Reads a workbook whose sheets are tables of anybody's making. A sheet named like a year holds that year's figures.
 *
 * @throws SourceError `no-table` when no sheet holds a heading row that is known
 */
export function readForeignBook(book: SheetBook, { index, collector, defaults }: BookContext): void {
  let found = false;
  for (const sheet of book.sheets) {
    const table = sheetTable(sheet);
    if (sheet.rows.length === 0) continue;
    if (sheet.hidden) {
      collector.problems.add(importProblem("note", "hidden-sheet", { sheet: sheet.name }));
      continue;
    }
    const period = readPeriod(sheet.name)?.period;
    const ofSheet = period === undefined ? defaults : { ...defaults, period: () => period };
    if (readTable(table, index, collector, ofSheet)) found = true;
    else collector.problems.add(importProblem("note", "sheet-not-read", { sheet: sheet.name }));
  }
  if (!found) throw new SourceError("no-table", "no sheet has a heading row with codes or names and values");
}
