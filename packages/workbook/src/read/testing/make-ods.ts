import { strToU8, zipSync } from "fflate";
import type { MadeCell, MadeWorkbook } from "./make-xlsx.ts";

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';

/** Bytes of a small .ods with the content of a made-up workbook, for tests. */
export function makeOds({ sheets, formats = [] }: MadeWorkbook): Uint8Array {
  const tables = sheets.map(({ name, rows, state, extra = "", hiddenRows = [] }) => {
    const merged = [...extra.matchAll(/ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)].map(([, column, top, bottom]) => ({
      address: `${column}${top}`,
      rows: Number(bottom) - Number(top) + 1,
    }));
    const content = rows.map((row, at) => {
      const cells = row.map((cell, column) => {
        const span = merged.find(({ address }) => address === `${String.fromCharCode(65 + column)}${at + 1}`)?.rows;
        return cellXml(cell, formats, span === undefined ? "" : ` table:number-rows-spanned="${span}"`);
      });
      const hidden = hiddenRows.includes(at + 1) ? ' table:visibility="collapse"' : "";
      return `<table:table-row${hidden}>${cells.join("")}</table:table-row>`;
    });
    const style = state === undefined ? "" : ' table:style-name="hidden"';
    return `<table:table table:name="${name}"${style}>${content.join("")}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`;
  });
  const document = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:automatic-styles><style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(document),
    "META-INF/manifest.xml": strToU8("<manifest/>"),
  });
}

function cellXml(cell: MadeCell, formats: readonly string[], span: string): string {
  if (cell === null) return `<table:table-cell${span}/>`;
  if (typeof cell === "number") return number(cell, "float", span);
  if (typeof cell === "boolean")
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${cell}"${span}><text:p>x</text:p></table:table-cell>`;
  if (typeof cell === "string")
    return `<table:table-cell office:value-type="string"${span}><text:p>${cell.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</text:p></table:table-cell>`;
  return fromXlsx(cell.xml, formats, span);
}

function number(value: number, type: string, attributes: string): string {
  return `<table:table-cell office:value-type="${type}" office:value="${value}"${attributes}><text:p>${value}</text:p></table:table-cell>`;
}

/** The same content as a cell that a test wrote as .xlsx has it. */
function fromXlsx(xml: string, formats: readonly string[], span: string): string {
  const formula = /<f>(.*)<\/f>/.exec(xml)?.[1];
  const value = /<v>(.*)<\/v>/.exec(xml)?.[1];
  const style = Number(/s="(\d+)"/.exec(xml)?.[1] ?? 0);
  const told = formula === undefined ? span : `${span} table:formula="of:=${formula.replaceAll('"', "&quot;")}"`;
  if (value === undefined) return `<table:table-cell${told}/>`;
  if (xml.includes('t="e"'))
    return `<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"${told}><text:p>${value}</text:p></table:table-cell>`;
  if (xml.includes('t="str"'))
    return `<table:table-cell office:value-type="string"${told}><text:p>${value}</text:p></table:table-cell>`;
  const format = formats[style - 1] ?? "";
  if (format.includes("%")) return number(Number(value), "percentage", told);
  if (format.includes("y")) {
    const date = new Date(Date.UTC(1899, 11, 30) + Number(value) * 86_400_000).toISOString().slice(0, 10);
    return `<table:table-cell office:value-type="date" office:date-value="${date}"${told}><text:p>${date}</text:p></table:table-cell>`;
  }
  return number(Number(value), "float", told);
}
