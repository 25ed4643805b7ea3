import type { ReadLimits } from "../../limits.ts";
import { readXml } from "../../xml/read-xml.ts";
import { attributeOf } from "../../xml/xml-text.ts";
import { columnNumber, rowNumber } from "../cell-address.ts";
import type { CellBudget } from "../cell-budget.ts";
import { isoOfSerial } from "../date-serial.ts";
import type { Cell, MergedArea, Sheet, SheetRow } from "../sheet.ts";
import { plainText } from "./excel-text.ts";
import type { ShownAs } from "./number-formats.ts";

/** What all sheets of a workbook share. */
export interface SheetContext {
  strings: readonly string[];
  formats: readonly ShownAs[];
  from1904: boolean;
  limits: ReadLimits;
  budget: CellBudget;
}

/** Reads one sheet of an .xlsx workbook. Rows and cells without content are left out. */
export function readXlsxSheet(part: Uint8Array, name: string, hidden: boolean, context: SheetContext): Sheet {
  const rows: SheetRow[] = [];
  const merged: MergedArea[] = [];
  const hiddenColumns = new Set<number>();
  let row = 0;
  let column = 0;
  let rowHidden = false;
  let cells = new Map<number, Cell>();
  let raw = rawCell("n", 0);
  let into: "value" | "formula" | null = null;

  readXml(
    part,
    {
      open(element, attributes) {
        switch (element) {
          case "row":
            context.budget.row();
            row = Number(attributeOf(attributes, "r") ?? row + 1);
            rowHidden = isTrue(attributeOf(attributes, "hidden"));
            column = 0;
            cells = new Map();
            break;
          case "c": {
            const address = attributeOf(attributes, "r");
            column = address === null ? column + 1 : columnNumber(address);
            if (address !== null && row === 0) row = rowNumber(address);
            raw = rawCell(attributeOf(attributes, "t") ?? "n", Number(attributeOf(attributes, "s") ?? 0));
            break;
          }
          case "v":
          case "t":
            into = "value";
            raw.filled = true;
            break;
          case "f":
            into = "formula";
            raw.formula = "";
            break;
          case "mergeCell":
            if (merged.length < 100_000) merged.push(...areaOf(attributeOf(attributes, "ref") ?? ""));
            break;
          case "col":
            if (isTrue(attributeOf(attributes, "hidden")))
              addColumns(hiddenColumns, attributes, context.limits.columns);
            break;
          default:
        }
      },
      text(piece) {
        if (into === "value") raw.value += piece;
        else if (into === "formula") raw.formula = (raw.formula ?? "") + piece;
      },
      close(element) {
        if (element === "v" || element === "f" || element === "t") into = null;
        else if (element === "c") {
          const content = cellOf(raw, context);
          if (content !== null) {
            context.budget.cell(column);
            cells.set(column, content);
          }
        } else if (element === "row" && cells.size > 0) rows.push({ row, hidden: rowHidden, cells });
      },
    },
    context.limits.depth,
  );
  return { name, hidden, rows, merged, hiddenColumns };
}

/** What is gathered of a cell until its end tag. */
interface RawCell {
  type: string;
  style: number;
  value: string;
  formula: string | null;
  filled: boolean;
}

function rawCell(type: string, style: number): RawCell {
  return { type, style, value: "", formula: null, filled: false };
}

/** @see ECMA-376 part 1, 18.18.11 for the types of cells */
function cellOf(raw: RawCell, context: SheetContext): Cell | null {
  const { formula } = raw;
  if (!raw.filled || (raw.value === "" && raw.type === "n"))
    return formula === null ? null : { kind: "uncomputed", value: "", formula };
  switch (raw.type) {
    case "s":
      return textCell(context.strings[Number(raw.value)] ?? "", formula);
    case "str":
    case "inlineStr":
      return textCell(plainText(raw.value), formula);
    case "b":
      return { kind: "boolean", value: raw.value === "1", formula };
    case "e":
      return { kind: "error", value: raw.value, formula };
    case "d":
      return { kind: "date", value: raw.value.slice(0, 10), formula };
    default:
      return numberCell(Number(raw.value), raw, context);
  }
}

function textCell(text: string, formula: string | null): Cell | null {
  return text === "" && formula === null ? null : { kind: "text", value: text, formula };
}

function numberCell(value: number, raw: RawCell, context: SheetContext): Cell | null {
  if (!Number.isFinite(value)) return textCell(raw.value, raw.formula);
  const shown = context.formats[raw.style] ?? "number";
  if (shown === "date") return { kind: "date", value: isoOfSerial(value, context.from1904), formula: raw.formula };
  return { kind: shown, value: value + 0, formula: raw.formula };
}

function areaOf(reference: string): MergedArea[] {
  const [from, to] = reference.split(":");
  if (from === undefined || to === undefined) return [];
  return [{ top: rowNumber(from), left: columnNumber(from), bottom: rowNumber(to), right: columnNumber(to) }];
}

function addColumns(columns: Set<number>, attributes: string, most: number): void {
  const first = Number(attributeOf(attributes, "min") ?? 0);
  const last = Math.min(Number(attributeOf(attributes, "max") ?? 0), most);
  for (let column = first; column <= last; column += 1) columns.add(column);
}

function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}
