import { attributeOf } from "../../xml/xml-text.ts";
import type { Cell } from "../sheet.ts";

/** What is gathered of a cell until its end tag. */
export interface OdsCell {
  type: string;
  value: string;
  formula: string | null;
  repeated: number;
  columnsSpanned: number;
  rowsSpanned: number;
  text: string;
  paragraphs: number;
}

/** A cell as its start tag describes it. */
export function odsCell(attributes: string): OdsCell {
  const told = (name: string) => attributeOf(attributes, name);
  const isError = told("calcext:value-type") === "error";
  return {
    type: isError ? "error" : (told("office:value-type") ?? ""),
    value:
      told("office:value") ??
      told("office:date-value") ??
      told("office:boolean-value") ??
      told("office:string-value") ??
      "",
    formula: told("table:formula")?.replace(/^[a-z]+:=/, "") ?? null,
    repeated: whole(told("number-columns-repeated")),
    columnsSpanned: whole(told("number-columns-spanned")),
    rowsSpanned: whole(told("number-rows-spanned")),
    text: "",
    paragraphs: 0,
  };
}

/** The content of a gathered cell, null when it is empty. */
export function contentOf(raw: OdsCell): Cell | null {
  const { formula } = raw;
  const text = raw.text === "" ? raw.value : raw.text;
  switch (raw.type) {
    case "float":
    case "currency":
    case "percentage": {
      const number = Number(raw.value === "" ? Number.NaN : raw.value);
      if (!Number.isFinite(number)) return { kind: "text", value: text, formula };
      return { kind: raw.type === "percentage" ? "percent" : "number", value: number + 0, formula };
    }
    case "date":
      return { kind: "date", value: raw.value.slice(0, 10), formula };
    case "time":
      return { kind: "date", value: text, formula };
    case "boolean":
      return { kind: "boolean", value: raw.value === "true", formula };
    case "error":
      return { kind: "error", value: text === "" ? "#ERR" : text, formula };
    default:
      if (formula !== null) return withoutType(text, formula, raw.type);
      return text === "" ? null : { kind: "text", value: text, formula };
  }
}

/** A formula's text, an error shown as text by other programs, or a formula whose result was never stored. */
function withoutType(text: string, formula: string, type: string): Cell {
  if (/^(?:#(?:DIV\/0!|REF!|N\/A|NAME\?|NUM!|NULL!|VALUE!)|Err:\d+)$/.test(text))
    return { kind: "error", value: text, formula };
  return text === "" && type === ""
    ? { kind: "uncomputed", value: "", formula }
    : { kind: "text", value: text, formula };
}

function whole(text: string | null): number {
  return text === null ? 1 : Math.max(1, Math.floor(Number(text)) || 1);
}
