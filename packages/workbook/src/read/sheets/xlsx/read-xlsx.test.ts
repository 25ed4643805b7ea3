import { describe, expect, it } from "vitest";
import { openArchive } from "../../archive/open-archive.ts";
import { defaultReadLimits } from "../../limits.ts";
import type { MadeWorkbook } from "../../testing/make-xlsx.ts";
import { makeXlsx } from "../../testing/make-xlsx.ts";
import type { Cell } from "../sheet.ts";
import { shownAs } from "./number-formats.ts";
import { readXlsx } from "./read-xlsx.ts";

function book(made: MadeWorkbook) {
  return readXlsx(openArchive(makeXlsx(made), defaultReadLimits), defaultReadLimits);
}

/** Cells of the first sheet by address. */
function cells(made: MadeWorkbook): Record<string, Cell> {
  const rows = book(made).sheets[0]?.rows ?? [];
  return Object.fromEntries(
    rows.flatMap(({ row, cells: filled }) =>
      Array.from(filled, ([column, cell]) => [`${String.fromCharCode(64 + column)}${row}`, cell] as const),
    ),
  );
}

const sheet = (xml: string, parts: Record<string, string> = {}): MadeWorkbook => ({
  sheets: [{ name: "A", rows: [] }],
  parts: { "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${xml}</sheetData></worksheet>`, ...parts },
});
const value = (content: string | number | boolean, kind: Cell["kind"], formula: string | null = null) => ({
  kind,
  value: content,
  formula,
});

describe("readXlsx", () => {
  it("reads numbers, texts, truth values, errors and formulas with their results", () => {
    expect(
      cells(
        sheet(
          `<row r="3"><c r="A3"><v>1.5</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#REF!</v></c><c r="D3" t="str"><f>A3&amp;"x"</f><v>1.5x</v></c><c r="E3"><f>A3*2</f><v>3</v></c><c r="F3"><f>A3</f></c><c r="G3" t="inlineStr"><is><t>in</t><t>line</t></is></c><c r="H3"/></row>`,
        ),
      ),
    ).toEqual({
      A3: value(1.5, "number"),
      B3: value(true, "boolean"),
      C3: value("#REF!", "error"),
      D3: value("1.5x", "text", 'A3&"x"'),
      E3: value(3, "number", "A3*2"),
      F3: value("", "uncomputed", "A3"),
      G3: value("inline", "text"),
    });
  });

  it("reads shared texts, rich ones in one piece and without reading aids", () => {
    const strings = `<sst><si><t>plain</t></si><si><r><t xml:space="preserve">ri</t></r><r><t>ch</t></r><rPh><t>aid</t></rPh></si><si><t>two_x000A_lines &lt; 3</t></si></sst>`;
    const made = sheet(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>99</v></c></row>`,
      { "xl/sharedStrings.xml": strings },
    );
    expect(cells(made)).toEqual({
      A1: value("plain", "text"),
      B1: value("rich", "text"),
      C1: value("two\nlines < 3", "text"),
    });
  });

  it("tells percent and dates by the format of the cell", () => {
    const made: MadeWorkbook = {
      formats: ["0.0%", "dd/mm/yyyy", '0.00" days"'],
      sheets: [
        {
          name: "A",
          rows: [[{ xml: ' s="1"><v>0.125</v>' }, { xml: ' s="2"><v>43831</v>' }, { xml: ' s="3"><v>2</v>' }]],
        },
      ],
    };
    expect(cells(made)).toEqual({
      A1: value(0.125, "percent"),
      B1: value("2020-01-01", "date"), // day 43831 by the date table of Excel
      C1: value(2, "number"),
    });
  });

  it("reads prefixed elements, cells without address and hidden rows, sheets and columns", () => {
    const [first] = book(
      sheet(
        '<x:row hidden="true"><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row>',
      ),
    ).sheets;
    expect(first?.rows.map(({ row, hidden, cells: filled }) => [row, hidden, ...filled.keys()])).toEqual([
      [1, true, 1, 2],
      [2, false, 1],
    ]);
    const hidden = book({
      sheets: [
        { name: "A", rows: [], state: "veryHidden" },
        { name: "B & C", rows: [] },
      ],
    }).sheets;
    expect(hidden.map((found) => [found.name, found.hidden])).toEqual([
      ["A", true],
      ["B & C", false],
    ]);
  });

  it("knows the built-in formats and the letters of custom ones", () => {
    expect([0, 2, 9, 10, 14, 22, 45, 49].map((id) => shownAs(id, undefined))).toEqual([
      "number",
      "number",
      "percent",
      "percent",
      "date",
      "date",
      "date",
      "number",
    ]);
    const codes = ["General", "#,##0.00", "[Red]-0.0", "0.0\\ %", "[$-409]d-mmm-yy", '"md"0', "h:mm"];
    expect(codes.map((code) => shownAs(164, code))).toEqual([
      "number",
      "number",
      "number",
      "percent",
      "date",
      "number",
      "date",
    ]);
  });
});
