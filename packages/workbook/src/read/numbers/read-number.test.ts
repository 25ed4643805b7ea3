import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absenceSaid } from "./absence-words.ts";
import type { DecimalMark } from "./number-shape.ts";
import type { NumberReading } from "./read-number.ts";
import { readNumber } from "./read-number.ts";
import { readYesNo } from "./yes-no.ts";

/** Written by CLDR, read by us: every grouping, decimal mark and digit that ICU knows for these languages. */
const locales =
  "en fr es ar-EG ar-MA zh ru de de-CH de-AT it it-CH pt pt-BR nb sv da fi nl pl cs hu tr el he hi bn-u-nums-latn fa ur uk bg ro id vi th ja ko en-IN en-ZA es-MX fr-CH fr-CA lv et sl hr".split(
    " ",
  );

const written = fc.record({
  locale: fc.constantFrom(...locales),
  value: fc.oneof(
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    fc.double({ min: -1e7, max: 1e7, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  ),
  decimals: fc.integer({ min: 0, max: 6 }),
  style: fc.constantFrom("decimal" as const, "percent" as const),
});
type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

function text({ locale, value, decimals, style }: Written): string {
  const format = { style, minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale, format).format(style === "percent" ? value / 100 : value);
}

function markOf(locale: string): DecimalMark {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.find((part) => part.type === "decimal")?.value === "," ? "," : ".";
}

/** Intl rounds to the decimals asked for, so what is read may be half of the last one away. */
function isRight(reading: NumberReading, { value, decimals, style }: Written): boolean {
  return (
    reading.kind === "number" &&
    reading.rest === (style === "percent" ? "%" : "") &&
    Math.abs(reading.value - value) <= 0.5 * 10 ** -decimals + 1e-8
  );
}

describe("readNumber against CLDR", () => {
  it("reads every number that Intl writes, once the writer's decimal mark is known", () => {
    const reads = fc.property(written, (case_) => isRight(readNumber(text(case_), markOf(case_.locale)), case_));
    expect(fc.check(reads, { numRuns: 3000, seed: 42 }).counterexample).toBeNull();
  });

  it("without a known decimal mark finds the right number or doubts, and never reads another one", () => {
    const never = fc.property(written, (case_) => {
      const reading = readNumber(text(case_), null);
      return reading.kind === "doubtful" || isRight(reading, case_);
    });
    expect(fc.check(never, { numRuns: 3000, seed: 43 }).counterexample).toBeNull();
  });

  it("never throws and never gives a number that is not finite, whatever stands in the cell", () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[-+()0-9.,' %eE/:<>~x^·]*$/));
    const finite = fc.property(cell, (content) => {
      const reading = readNumber(content, ".");
      return reading.kind !== "number" || Number.isFinite(reading.value);
    });
    expect(fc.check(finite, { numRuns: 3000, seed: 44 }).counterexample).toBeNull();
  });

  it("does not choke on a very long cell", () => {
    const long = [`${"1,".repeat(40_000)}x`, "9".repeat(80_000), `${" ".repeat(80_000)}1`, `1${"e".repeat(80_000)}`];
    expect(long.map((content) => readNumber(content, null).kind)).toEqual([
      "not-a-number",
      "not-a-number",
      "number",
      "number",
    ]);
  });
});

describe("absenceSaid", () => {
  const said = (content: string) => absenceSaid(content)?.absence ?? null;

  it("knows the ways of saying that there is no figure, in six languages", () => {
    expect(new Set(["", "  ", "-", "–", "...", ":"].map(said))).toEqual(new Set(["missing"]));
    const unreported = ["NR", "Not reported", "non disponible", "S/D", "нет данных", "н/д", "无数据", "غير متوفر"];
    expect(new Set(unreported.map(said))).toEqual(new Set(["not-reported"]));
    const inapplicable = ["Not applicable", "sans objet", "No aplica", "لا ينطبق", "不适用", "не применимо"];
    expect(new Set(inapplicable.map(said))).toEqual(new Set(["not-applicable"]));
    expect(new Set(["confidential", "保密", "سري"].map(said))).toEqual(new Set(["withheld"]));
  });

  it("says which absences are in doubt: a dash or a nil may be a zero, n/a may be two things", () => {
    expect(absenceSaid("-")?.doubt).toBe("dash");
    expect(absenceSaid("n/a")?.doubt).toBe("not-available-or-not-applicable");
    expect(absenceSaid("nil")?.doubt).toBe("none-or-zero");
  });

  it("leaves figures alone: a zero is a zero", () => {
    expect(new Set(["0", "0.00", "-1", "(12)", "<0.1", "12 NR"].map(said))).toEqual(new Set([null]));
  });
});

describe("readYesNo", () => {
  it("reads yes and no in six languages, as 1 and 0 and as ticks", () => {
    const yes = ["Yes", "oui", "Sí", "نعم", "是", "ДА", "1", "1.00", "TRUE", "✓", "x"];
    expect(new Set(yes.map(readYesNo))).toEqual(new Set([true]));
    expect(new Set(["No", "non", "NO", "لا", "否", "нет", "0", "0,0", "false"].map(readYesNo))).toEqual(
      new Set([false]),
    );
    expect(new Set(["2", "partly", "", "NR"].map(readYesNo))).toEqual(new Set([null]));
  });
});
