import { strToU8, zipSync } from "fflate";

/** A cell of a made-up sheet: what `<c>` holds between its address and its end. */
export type MadeCell = string | number | boolean | null | { xml: string };

/** What a made-up workbook consists of. Texts are written in place, so that a test shows all of it. */
export interface MadeWorkbook {
  sheets: { name: string; rows: MadeCell[][]; state?: string; extra?: string; hiddenRows?: number[] }[];
  /** Further parts by name, also to replace the usual ones. */
  parts?: Record<string, string | Uint8Array>;
  /** Number formats by style index, from 1. */
  formats?: string[];
}

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Bytes of a small .xlsx, for tests. */
export function makeXlsx({ sheets, parts = {}, formats = [] }: MadeWorkbook): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationType}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${header}<workbook ${main} xmlns:r="${relationType}"><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relationType}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="rIdS" Type="${relationType}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${header}<styleSheet ${main}><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(code)}"/>`).join("")}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join("")}</cellXfs></styleSheet>`,
  };
  for (const [index, { rows, extra = "", hiddenRows = [] }] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `${header}<worksheet ${main}><sheetData>${rows.map((row, at) => rowXml(row, at + 1, hiddenRows.includes(at + 1))).join("")}</sheetData>${extra}</worksheet>`;
  }
  const all = Object.entries({ ...files, ...parts });
  return zipSync(
    Object.fromEntries(all.map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content])),
    { level: 6 },
  );
}

function rowXml(cells: MadeCell[], row: number, hidden: boolean): string {
  const content = cells.map((cell, index) => cellXml(cell, `${letters(index)}${row}`)).join("");
  return `<row r="${row}"${hidden ? ' hidden="1"' : ""}>${content}</row>`;
}

function cellXml(cell: MadeCell, address: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "string") return `<c r="${address}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  return `<c r="${address}"${cell.xml}</c>`;
}

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
