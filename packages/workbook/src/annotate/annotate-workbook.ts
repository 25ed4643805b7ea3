import { SourceError, type Severity } from "@urbimetry/model";
import { openXlsx, saveXlsx, type Cell, type CellStyle } from "hucre/xlsx";
import { keepDefinedNames } from "./keep-defined-names.ts";
import { openArchive } from "../read/archive/open-archive.ts";
import { defaultReadLimits } from "../read/limits.ts";
import { columnNumber, rowNumber } from "../read/sheets/cell-address.ts";

/** What is to be said in a cell, in the reader's language. */
export interface CellRemark {
  sheet: string;
  /** Address, `F12`. */
  cell: string;
  severity: Severity;
  title: string;
  message: string;
  fix: string;
}

const fills: Record<Severity, string> = { error: "F6C6B8", warning: "FBE3B3", note: "DCEBEA" };
const order: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

function marked(style: CellStyle | undefined, severity: Severity): CellStyle {
  return {
    ...style,
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fills[severity] }, bgColor: { rgb: fills[severity] } },
  };
}

/** Several remarks on one cell become one comment, the gravest first. */
function byCell(remarks: readonly CellRemark[]): Map<string, CellRemark[]> {
  const cells = new Map<string, CellRemark[]>();
  for (const remark of remarks.toSorted((one, other) => order[one.severity] - order[other.severity])) {
    const key = `${remark.sheet}!${remark.cell}`;
    cells.set(key, [...(cells.get(key) ?? []), remark]);
  }
  return cells;
}

/**
 * The same workbook with cells marked by severity, and a comment in each that says what is wrong and how to mend it.
 *
 * Values, formulas, drop-downs, protection and all other sheets stay as they are. A comment that was there is kept above
 * the new one. Remarks on sheets that do not exist are left out.
 *
 * @param original an .xlsx workbook, ours or anybody's
 * @throws SourceError as the reader does, for a file that is no workbook or not safe to open
 */
export async function annotateWorkbook(original: Uint8Array, remarks: readonly CellRemark[]): Promise<Uint8Array> {
  // The guard of the reader: nothing is inflated here that was not counted there.
  const archive = openArchive(original, defaultReadLimits);
  if (!archive.names.includes("xl/workbook.xml"))
    throw new SourceError("wrong-kind", "only an .xlsx workbook can be marked", { found: "ZIP" });
  const workbook = await openXlsx(original, { readStyles: true });
  for (const list of byCell(remarks).values()) {
    const [first] = list;
    const sheet = workbook.sheets.find(({ name }) => name === first?.sheet);
    if (!first || !sheet) continue;
    const key = `${rowNumber(first.cell) - 1},${columnNumber(first.cell) - 1}`;
    const cells = sheet.cells ?? new Map<string, Cell>();
    sheet.cells = cells;
    const value = sheet.rows[rowNumber(first.cell) - 1]?.[columnNumber(first.cell) - 1] ?? null;
    const cell: Cell = cells.get(key) ?? { value, type: value === null ? "empty" : (typeof value as Cell["type"]) };
    const said = list.map(({ title, message, fix }) => `${title}: ${message}\n→ ${fix}`).join("\n\n");
    const before = cell.comment?.text;
    cells.set(key, {
      ...cell,
      style: marked(cell.style, first.severity),
      comment: { author: "Urbimetry", text: before === undefined ? said : `${before}\n\n${said}` },
    });
  }
  return keepDefinedNames(await saveXlsx(workbook), original);
}
