import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framework } from "../testing/real-plan.ts";
import { convert } from "./convert.ts";
import { factorText } from "./factor.ts";
import { conversionFactor, unitRegistry } from "./unit-registry.ts";

const registry = unitRegistry(framework.units);
const inUnit = (value: number, from: string, to: string) => convert(value, { from, to }, registry);

describe("convert", () => {
  // Every expected figure by hand: the size of the unit in its base times the figure.
  it.each([
    [12.3, "hectare", "square-metre", 123_000],
    [123_000, "square-metre", "hectare", 12.3],
    [71.4, "square-kilometre", "hectare", 7_140],
    [1.1, "kilometre", "metre", 1_100],
    [350, "metre", "kilometre", 0.35],
    [4.35, "cubic-metre", "litre", 4_350],
    [1_234.5, "litre", "cubic-metre", 1.2345],
    [2.7, "million-cubic-metres", "cubic-metre", 2_700_000],
    [0.07, "thousand-cubic-metres", "cubic-metre", 70],
    [1, "gigajoule", "kilowatt-hour", 2_500 / 9],
    [1_000, "kilowatt-hour", "gigajoule", 3.6],
    [8.7, "gigawatt-hour", "kilowatt-hour", 8_700_000],
    [5.2, "thousand-households", "household", 5_200],
    [5.7, "billion-currency", "currency", 5_700_000_000],
    [1_234.56, "million-currency", "currency", 1_234_560_000],
    [90, "second", "minutes", 1.5],
    [0.012, "milligram-per-cubic-metre", "microgram-per-cubic-metre", 12],
    [2.3, "thousand-tonnes", "tonne", 2_300],
    [3.6, "gj-per-capita-year", "kwh-per-capita-year", 1_000],
    [0.97, "ratio", "percent", 97],
    [34.2, "percent", "coefficient", 0.342],
  ])("%d %s → %s is %d", (value, from, to, expected) => {
    expect(inUnit(value, from, to)).toBe(expected);
  });

  it("takes a rate whose name leaves out what is counted", () => {
    expect(inUnit(229.86, "per-100000-inhabitants", "fte-per-100000-inhabitants")).toBe(229.86);
    expect(() => inUnit(1, "per-100000-inhabitants", "km-per-100000-inhabitants")).toThrow(RangeError);
  });

  it("takes parts per million and billion where the method gives the factor", () => {
    // U4SSC KPIs Verification Manual (2022), p. 85: NO2 × 1900 for ppm, × 1.9 for ppb
    const no2 = framework.dataPoints.find((point) => point.id === "EN_EN_AQ_1C.no2");
    const to = "microgram-per-cubic-metre";
    const alternatives = no2?.alternativeUnits ?? [];
    expect(convert(0.021, { from: "ppm", to, alternatives }, registry)).toBe(39.9);
    expect(convert(21, { from: "ppb", to, alternatives }, registry)).toBe(39.9);
    expect(() => convert(21, { from: "ppb", to }, registry)).toThrow(RangeError);
  });

  it("takes “number” for any count, and never for a share", () => {
    expect(inUnit(78, "number", "hotspot")).toBe(78);
    expect(inUnit(78, "hotspot", "number")).toBe(78);
    expect(() => inUnit(78, "number", "percent")).toThrow(RangeError);
  });

  it.each([
    ["hectare", "kilometre"],
    ["household", "person"],
    ["tonne", "tonne-co2e"],
    ["per-100000-inhabitants", "per-100000-live-births"],
    ["percent", "yes-no"],
    ["number", "yes-no"],
    ["kilowatt-hour", "currency"],
  ])("refuses %s for %s: they measure different things", (from, to) => {
    expect(() => inUnit(1, from, to)).toThrow(`convert requires units of one dimension, got ${from} and ${to}`);
  });

  it("refuses a unit that does not exist", () => {
    expect(() => inUnit(1, "furlong", "metre")).toThrow("there is no unit furlong");
    expect(() => inUnit(1, "metre", "furlong")).toThrow("there is no unit furlong");
  });

  const ids = framework.units.map((unit) => unit.id);
  const figure = fc.integer({ min: 1, max: 999_999_999 }).map((digits) => digits / 100);
  const pairs = fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    .map(([from, to]) => ({ from, to, factor: conversionFactor(registry, from, to) }))
    .filter(({ factor }) => factor !== null);

  it("comes back to the same figure from every unit it can go to", () => {
    fc.assert(
      fc.property(figure, pairs, (value, { from, to }) => {
        expect(Math.abs(inUnit(inUnit(value, from, to), to, from) / value - 1)).toBeLessThan(1e-14);
      }),
      { numRuns: 2_000 },
    );
  });

  it("comes back to the very same figure from a change by a power of ten", () => {
    // Two decimals moved by nine are eleven, which still are scaled to whole numbers.
    const tens = pairs.filter(({ factor }) => factor !== null && Math.abs(factor.shift ?? 99) <= 9);
    fc.assert(
      fc.property(figure, tens, (value, { from, to }) => {
        expect(inUnit(inUnit(value, from, to), to, from)).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });

  it("can go back wherever it can go", () => {
    for (const one of framework.units)
      for (const other of framework.units)
        expect(conversionFactor(registry, one.id, other.id) === null, `${one.id} and ${other.id}`).toBe(
          conversionFactor(registry, other.id, one.id) === null,
        );
  });
});

describe("factorText", () => {
  it("says what a change of unit does", () => {
    const text = (from: string, to: string) =>
      factorText(conversionFactor(registry, from, to) ?? { numerator: 0, denominator: 0, shift: null });
    expect(text("hectare", "square-metre")).toBe("× 10000");
    expect(text("metre", "kilometre")).toBe("÷ 1000");
    expect(text("kilowatt-hour", "gigajoule")).toBe("× 9 ÷ 2500");
    expect(text("hotspot", "number")).toBe("× 1");
  });
});
