import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBlock } from "./parse-block.ts";

describe("a block from the clipboard", () => {
  it("is one cell when one was copied", () => {
    expect(parseBlock("1.234,5")).toEqual([["1.234,5"]]);
  });

  it("ends with the line that Excel and LibreOffice put behind it", () => {
    expect(parseBlock("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(parseBlock("1\n2\n")).toEqual([["1"], ["2"]]);
  });

  it("keeps empty cells and empty rows in between", () => {
    expect(parseBlock("1\t\t3\n\n4\t5\t6")).toEqual([["1", "", "3"], [""], ["4", "5", "6"]]);
  });

  it("keeps tabs, lines and quotes of a quoted cell", () => {
    expect(parseBlock('"two\nlines"\t"a ""word"""\t"tab\there"\n5')).toEqual([
      ["two\nlines", 'a "word"', "tab\there"],
      ["5"],
    ]);
  });

  it("takes a quotation mark that is no quoting for what it is", () => {
    expect(parseBlock('"half" open\t12"\n"never closed')).toEqual([['"half" open', '12"'], ['"never closed']]);
  });

  it("gives back every block that a spreadsheet could write", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", ",", ".", " ", "\t", "\n", '"') });
    const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = `${rows.map((row) => row.map(quoted).join("\t")).join("\r\n")}\r\n`;
        expect(parseBlock(text)).toEqual(rows);
      }),
    );
  });
});
