import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sniffSeparator } from "./separator.ts";
import { visitRecords } from "./visit-records.ts";

function records(text: string, separator = ","): { fields: string[]; line: number }[] {
  const all: { fields: string[]; line: number }[] = [];
  visitRecords(text, separator, (fields, line) => void all.push({ fields: [...fields], line }));
  return all;
}
const fields = (text: string, separator = ",") => records(text, separator).map((record) => record.fields);

describe("visitRecords", () => {
  it("reads quoted fields with separators, line ends and doubled quotes", () => {
    expect(fields('a,"b,""c""\nd",e\r\n1,2,3')).toEqual([
      ["a", 'b,"c"\nd', "e"],
      ["1", "2", "3"],
    ]);
  });

  it("knows the line each record starts on, across quoted line ends and empty lines", () => {
    expect(records('a\n\n"b\nc"\nd').map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it("reads line ends of all three kinds", () => {
    expect(fields("a,b\r\nc,d\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(fields("a,b\rc,d\r")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(fields("a,b\nc,d")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("keeps empty fields, also at the end", () => {
    expect(fields("a,,\n,,c")).toEqual([
      ["a", "", ""],
      ["", "", "c"],
    ]);
  });

  it('takes a quote within a field as it is: 5" is five inches', () => {
    expect(fields('5" pipe,b\n"x"y,z')).toEqual([
      ['5" pipe', "b"],
      ["xy", "z"],
    ]);
  });

  it("loses only the line of a quote that is never closed", () => {
    const seen: string[][] = [];
    const loose = visitRecords('a,b\n1,"open\n2,x\n3,y', ",", (row) => void seen.push([...row]));
    expect(seen).toEqual([
      ["a", "b"],
      ["1", '"open'],
      ["2", "x"],
      ["3", "y"],
    ]);
    expect(loose).toEqual([{ line: 2 }]);
  });

  it("agrees with csv-parse on whatever a table can hold", () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('"', "a,b", "x\ny", "ü", " "));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    const agrees = fc.property(table, (rows) => {
      const text = `${rows.map((row) => row.map((content) => `"${content.replaceAll('"', '""')}"`).join(",")).join("\n")}\n`;
      const expected = parse(text, { relax_column_count: true }) as string[][];
      return JSON.stringify(fields(text)) === JSON.stringify(expected);
    });
    expect(fc.check(agrees, { numRuns: 500, seed: 7 }).counterexample).toBeNull();
  });
});

describe("sniffSeparator", () => {
  it.each([
    [",", "code,value,unit\nEC: ICT: ICT: 1C,97.5,%\n"],
    [";", "code;value;unit\nEC: ICT: ICT: 1C;97,5;%\nEC: ICT: ICT: 2C;84,5;%\n"],
    ["\t", "code\tvalue\nEC: ICT: ICT: 1C\t97,5\n"],
    ["|", "code|value\nEC: ICT: ICT: 1C|97,5\n"],
    [";", "sep=;\ncode;value\n"],
    [",", 'code,note\nA,"one; two; three"\nB,"four; five; six"\n'],
  ])("finds %j", (separator, text) => {
    expect(sniffSeparator(text)).toBe(separator);
  });
});
