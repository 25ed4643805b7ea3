import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { understandNumber } from "./understand-number.ts";

const valueOf = (text: string) => {
  const understood = understandNumber(text, null);
  return understood.kind === "number" ? understood.value : understood.kind;
};

describe("a number in a cell", () => {
  // The table of docs/reference/import.md: pages and files read alike.
  it.each([
    "1234.5",
    "1234,5",
    "1 234,5",
    "1.234,5",
    "1,234.5",
    "1'234.5",
    "١٢٣٤٫٥",
    "۱۲۳۴٫۵",
    "１２３４．５",
    "1\u202f234,5",
    "+1234.50",
  ])("is 1234.5 when it is written %s", (text) => {
    expect(valueOf(text)).toBe(1234.5);
  });

  it.each(["1.234.567", "1,234,567", "12,34,567", "1 234 567"])("has its groups taken out: %s", (text) => {
    expect(valueOf(text)).toBe(1_234_567);
  });

  it.each([
    ["1.2e3", 1200],
    ["-7", -7],
    ["−7", -7],
    [".5", 0.5],
    ["0.125", 0.125],
    ["1234.567", 1234.567],
    ["12 345.678", 12_345.678],
  ])("is understood: %s", (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it("is never 12345 when 1.234,5 was written, whatever the others showed", () => {
    for (const mark of [null, ".", ","] as const)
      expect(understandNumber("1.234,5", mark)).toMatchObject({ kind: "number", value: 1234.5 });
  });

  it.each(["1,234", "1.234", "123,456"])("is doubtful when it can be read in two ways: %s", (text) => {
    expect(understandNumber(text, null)).toMatchObject({ kind: "doubtful" });
  });

  it("is decided by the mark that other numbers have shown, and says so", () => {
    expect(understandNumber("1,234", ".")).toEqual({ kind: "number", value: 1234, evidence: null, decided: true });
    expect(understandNumber("1,234", ",")).toEqual({ kind: "number", value: 1.234, evidence: null, decided: true });
  });

  it.each([
    ["three", "text"],
    ["14.03.2025", "date"],
    ["2025-03-14", "date"],
    ["10-12", "range"],
    ["1/2", "fraction"],
    ["1.2.3", "separators"],
    ["1,23,4", "separators"],
    ["12 34", "separators"],
    ["12 km", "unit"],
    ["3 million", "unit"],
  ])("is refused with the reason: %s is %s", (text, why) => {
    expect(understandNumber(text, null)).toEqual({ kind: "refused", why });
  });

  it("may have a percent sign where the unit is percent", () => {
    expect(understandNumber("12,5 %", null, true)).toMatchObject({ kind: "number", value: 12.5 });
    expect(understandNumber("12,5 %", null, false)).toEqual({ kind: "refused", why: "unit" });
  });

  it("says nothing when nothing stands there", () => {
    expect(understandNumber("  \u00a0", null)).toEqual({ kind: "empty" });
  });

  it("is the same number after any language has written it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("en-GB", "fr", "es", "ar-EG", "zh-Hans", "ru", "de", "de-CH", "en-IN"),
        fc.double({ min: 10_000, max: 1e12, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0.01),
        (locale, value) => {
          const rounded = Number(value.toFixed(2));
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
            rounded,
          );
          expect(valueOf(text)).toBe(rounded);
        },
      ),
    );
  });
});
