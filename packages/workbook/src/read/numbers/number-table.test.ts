import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number.ts";

/** One row: what stands in the cell, and the number as a careful reader understands it (all by hand). */
const understood: [text: string, value: number, rest?: string, remark?: string][] = [
  ["0", 0],
  ["0.00", 0],
  ["-0", 0],
  ["007", 7],
  ["1234", 1234],
  ["1234.5", 1234.5],
  ["1234,5", 1234.5],
  ["1 234,5", 1234.5],
  ["1\u00a0234,5", 1234.5],
  ["1\u202f234,5", 1234.5],
  ["1\u2009234.5", 1234.5],
  ["1.234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["1'234.5", 1234.5],
  ["1’234,5", 1234.5],
  ["95 424", 95424],
  ["95 424 / 100 000 inhabitants", 95424, "/ 100 000 inhabitants"],
  ["1.234.567", 1234567],
  ["1,234,567", 1234567],
  ["12,34,567", 1234567],
  ["12,34,567.89", 1234567.89],
  ["1,234.567", 1234.567],
  ["1.234,567", 1234.567],
  ["1234,567", 1234.567],
  ["0,123", 0.123],
  ["0.123", 0.123],
  [",5", 0.5],
  [".5", 0.5],
  ["5.", 5],
  ["١٢٣٤٫٥", 1234.5],
  ["١٬٢٣٤٫٥", 1234.5],
  ["٪١٢", 12, "%"],
  ["۱۲۳۴٫۵", 1234.5],
  ["۱٬۲۳۴", 1234],
  ["१२३४.५", 1234.5],
  ["１２３４．５", 1234.5],
  ["１，２３４，５６７", 1234567],
  ["12·5", 12.5],
  ["12 %", 12, "%"],
  ["12%", 12, "%"],
  ["%12", 12, "%"],
  ["12,5\u202f%", 12.5, "%"],
  ["<0.1", 0.1, "", "bound"],
  ["< 0,1", 0.1, "", "bound"],
  ["≥ 90 %", 90, "%", "bound"],
  ["~12", 12, "", "approximate"],
  ["ca. 12", 12, "", "approximate"],
  ["около 12,5", 12.5, "", "approximate"],
  ["1.2e3", 1200],
  ["1,2E3", 1200],
  ["1.234e3", 1234],
  ["6.02e-2", 0.0602],
  ["1.2×10³", 1200],
  ["1.2 x 10^3", 1200],
  ["5·10⁻²", 0.05],
  ["+12", 12],
  ["-12,5", -12.5],
  ["−12.5", -12.5],
  ["–3", -3],
  ["(12)", -12, "", "parentheses"],
  ["(1 234,5)", -1234.5, "", "parentheses"],
  ["12-", -12, "", "trailing-minus"],
  ["€ 12,50", 12.5, "€", "currency"],
  ["$1,234.50", 1234.5, "$", "currency"],
  ["-$12.5", -12.5, "$", "currency"],
  ["EUR 12.5", 12.5, "EUR", "currency"],
  ["12.5 €", 12.5, "€"],
  ["18272.15 million EUR", 18272.15, "million EUR"],
  ["3 million", 3_000_000, "", "magnitude"],
  ["1.1 млн", 1_100_000, "", "magnitude"],
  ["3,5 тыс.", 3500, "", "magnitude"],
  ["12万", 120_000, "", "magnitude"],
  ["12*", 12, "", "footnote"],
  ["12¹", 12, "", "footnote"],
  ["86.26 ℓ / day (per capita)", 86.26, "ℓ / day (per capita)"],
  ["0.74 Ratio Female: Male", 0.74, "Ratio Female: Male"],
  ["246 Services", 246, "Services"],
  ["3,5 m³", 3.5, "m³"],
  ["\u200f12.5\u200f", 12.5],
];

/** Nobody can tell whether these are thousands or decimals. */
const doubtful: [text: string, asDecimal: number, asGrouped: number][] = [
  ["1,234", 1.234, 1234],
  ["1.234", 1.234, 1234],
  ["12.345", 12.345, 12345],
  ["123,456", 123.456, 123456],
  ["1,000", 1, 1000],
  ["١,٢٣٤", 1.234, 1234],
  ["-1.234", 1.234, 1234],
  ["12.345 %", 12.345, 12345],
];

const refused: [text: string, why: string][] = [
  ["many", "text"],
  ["km 12", "text"],
  ["#DIV/0!", "text"],
  ["1.2.3", "separators"],
  ["12 34", "separators"],
  ["1,23,4", "separators"],
  ["1.234.56", "separators"],
  ["1,234.567,8", "separators"],
  ["1 2345", "separators"],
  ["12..5", "separators"],
  ["12.5 100 000 inhabitants", "separators"],
  ["10-12", "range"],
  ["10 – 12 %", "range"],
  ["10 to 12", "range"],
  ["1/2", "fraction"],
  ["1:2", "fraction"],
  ["12-Mar", "date"],
  ["3 мая", "date"],
  ["Mar-12", "date"],
  ["2020-03-12", "date"],
  ["1.2.2020", "date"],
  ["12/03/20", "date"],
  ["3 billion", "magnitude"],
  ["1e999", "too-large"],
];

describe("readNumber", () => {
  it.each(understood)("understands %j as %d", (text, value, rest = "", remark = undefined) => {
    const reading = readNumber(text, null);
    expect(reading).toMatchObject({ kind: "number", value, rest, remarks: remark === undefined ? [] : [remark] });
    expect(Object.is(reading.kind === "number" && reading.value, -0)).toBe(false);
  });

  it.each(doubtful)("finds %j doubtful: %d or %d", (text, asDecimal, asGrouped) => {
    expect(readNumber(text, null)).toMatchObject({ kind: "doubtful", asDecimal, asGrouped });
  });

  it.each(refused)("refuses %j: %s", (text, why) => {
    expect(readNumber(text, null)).toEqual({ kind: "not-a-number", why });
  });

  it("decides a doubtful number by the decimal mark of its column, and says so", () => {
    expect(readNumber("1,234", ".")).toMatchObject({ value: 1234, remarks: ["decided"] });
    expect(readNumber("1,234", ",")).toMatchObject({ value: 1.234, remarks: ["decided"] });
    expect(readNumber("-1.234 %", ",")).toMatchObject({ value: -1234, rest: "%", remarks: ["decided"] });
  });

  it("lets clear numbers show the decimal mark of their writer", () => {
    const evidence = (text: string) => {
      const reading = readNumber(text, null);
      return reading.kind === "number" ? reading.evidence : "not a number";
    };
    expect(["12.5", "1,234,567", "1'234.5", "0.123"].map(evidence)).toEqual([".", ".", ".", "."]);
    expect(["12,5", "1.234.567", "1 234,567", "1234,567"].map(evidence)).toEqual([",", ",", ",", ","]);
    expect(["1234", "1 234", "١٢٣٤٫٥"].map(evidence)).toEqual([null, null, null]);
  });
});
