import { SourceError } from "@urbimetry/model";
import type { Archive } from "../../archive/open-archive.ts";
import type { ReadLimits } from "../../limits.ts";
import { readXml } from "../../xml/read-xml.ts";
import { attributeOf } from "../../xml/xml-text.ts";
import type { CellBudget } from "../cell-budget.ts";
import { cellBudget } from "../cell-budget.ts";
import type { Cell, MergedArea, Sheet, SheetBook, SheetRow } from "../sheet.ts";
import type { OdsCell } from "./ods-cell.ts";
import { contentOf, odsCell } from "./ods-cell.ts";

/**
 * Reads an .ods workbook. Nothing in it is run or followed; repeated rows and cells are counted before they are made.
 *
 * @throws SourceError `password-protected`, `macros`, `damaged-archive`, `damaged-xml`, `xml-doctype`, `too-many-…`
 * @see OpenDocument 1.3, part 3, chapter 9
 */
export function readOds(archive: Archive, limits: ReadLimits): SheetBook {
  const manifest = archive.read("META-INF/manifest.xml");
  if (archive.names.includes("encrypted-package") || (manifest !== null && includes(manifest, "encryption-data")))
    throw new SourceError("password-protected", "the workbook is protected by a password");
  if (archive.names.some((name) => /^(?:Basic|Scripts)\//.test(name)))
    throw new SourceError("macros", "the workbook contains macros, which are never opened");
  const reader = contentReader(limits);
  readXml(archive.require("content.xml"), reader.handler, limits.depth);
  return { format: "ods", ...reader.book() };
}

function includes(part: Uint8Array, what: string): boolean {
  return new TextDecoder().decode(part).includes(what);
}

function contentReader(limits: ReadLimits) {
  const budget = cellBudget(limits);
  const sheets: Sheet[] = [];
  const hiddenStyles = new Set<string>();
  let externalLinks = false;
  let style = "";
  let sheet = newSheet("", false);
  let row = newRow("");
  let cell: OdsCell | null = null;
  let inText = 0;
  let inNote = 0;

  const open = (name: string, attributes: string) => {
    switch (name) {
      case "style":
        style = attributeOf(attributes, "name") ?? "";
        break;
      case "table-properties":
        if (attributeOf(attributes, "display") === "false") hiddenStyles.add(style);
        break;
      case "table":
        if (sheets.length >= limits.sheets)
          throw new SourceError("too-many-sheets", `more than ${limits.sheets} sheets`, { limit: limits.sheets });
        sheet = newSheet(
          attributeOf(attributes, "table:name") ?? "",
          hiddenStyles.has(attributeOf(attributes, "style-name") ?? ""),
        );
        break;
      case "table-source":
        externalLinks = true;
        break;
      case "table-column":
        addColumns(sheet, attributes, limits.columns);
        break;
      case "table-row":
        row = newRow(attributes);
        break;
      case "table-cell":
      case "covered-table-cell":
        cell = odsCell(attributes);
        externalLinks ||= cell.formula?.includes("'file:") ?? false;
        break;
      case "annotation":
        inNote += 1;
        break;
      case "p":
        if (inNote === 0 && cell !== null) {
          if (cell.paragraphs > 0) cell.text += "\n";
          cell.paragraphs += 1;
          inText += 1;
        }
        break;
      case "s":
        if (inText > 0 && cell !== null)
          cell.text += " ".repeat(Math.min(Number(attributeOf(attributes, "text:c") ?? 1) || 1, 100));
        break;
      case "line-break":
      case "tab":
        if (inText > 0 && cell !== null) cell.text += name === "tab" ? "\t" : "\n";
        break;
      default:
    }
  };
  const close = (name: string) => {
    switch (name) {
      case "annotation":
        inNote -= 1;
        break;
      case "p":
        if (inNote === 0 && inText > 0) inText -= 1;
        break;
      case "table-cell":
      case "covered-table-cell":
        if (cell !== null) endCell(cell, row, sheet, budget);
        cell = null;
        break;
      case "table-row":
        endRow(row, sheet, budget, limits.rows);
        break;
      case "table":
        sheets.push({ ...sheet });
        break;
      default:
    }
  };
  const text = (piece: string) => {
    if (inText > 0 && inNote === 0 && cell !== null) cell.text += piece;
  };
  return { handler: { open, close, text }, book: () => ({ sheets, externalLinks }) };
}

/** What is gathered of a sheet and of a row while they are read. */
interface OpenSheet extends Sheet {
  rows: SheetRow[];
  merged: MergedArea[];
  hiddenColumns: Set<number>;
  nextRow: number;
  nextColumn: number;
}

interface OpenRow {
  repeated: number;
  hidden: boolean;
  column: number;
  cells: Map<number, Cell>;
}

function newSheet(name: string, hidden: boolean): OpenSheet {
  return { name, hidden, rows: [], merged: [], hiddenColumns: new Set(), nextRow: 1, nextColumn: 1 };
}

function newRow(attributes: string): OpenRow {
  const visibility = attributeOf(attributes, "visibility") ?? "visible";
  return {
    repeated: count(attributes, "number-rows-repeated"),
    hidden: visibility !== "visible",
    column: 1,
    cells: new Map(),
  };
}

function endCell(cell: OdsCell, row: OpenRow, sheet: OpenSheet, budget: CellBudget): void {
  const content = contentOf(cell);
  if (content !== null) {
    for (let column = row.column; column < row.column + cell.repeated; column += 1) {
      budget.cell(column);
      row.cells.set(column, content);
    }
    if ((cell.rowsSpanned > 1 || cell.columnsSpanned > 1) && sheet.merged.length < 100_000)
      sheet.merged.push({
        top: sheet.nextRow,
        left: row.column,
        bottom: sheet.nextRow + cell.rowsSpanned - 1,
        right: row.column + cell.columnsSpanned - 1,
      });
  }
  row.column += cell.repeated;
}

function endRow(row: OpenRow, sheet: OpenSheet, budget: CellBudget, mostRows: number): void {
  if (row.cells.size > 0) {
    for (let copy = 0; copy < row.repeated; copy += 1) {
      budget.row();
      if (copy > 0) for (const column of row.cells.keys()) budget.cell(column);
      sheet.rows.push({ row: sheet.nextRow + copy, hidden: row.hidden, cells: row.cells });
    }
  } else budget.row();
  sheet.nextRow += Math.min(row.repeated, mostRows);
}

function addColumns(sheet: OpenSheet, attributes: string, most: number): void {
  const repeated = count(attributes, "number-columns-repeated");
  const last = Math.min(sheet.nextColumn + repeated - 1, most);
  if ((attributeOf(attributes, "visibility") ?? "visible") !== "visible")
    for (let column = sheet.nextColumn; column <= last; column += 1) sheet.hiddenColumns.add(column);
  sheet.nextColumn = last + 1;
}

function count(attributes: string, name: string): number {
  return Math.max(1, Math.floor(Number(attributeOf(attributes, name) ?? 1)) || 1);
}
