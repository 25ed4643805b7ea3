import { languages } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { createTranslator } from "./create-translator.ts";

const english = createTranslator("en");

describe("a translator", () => {
  it("says names from the data files and from the catalogues", () => {
    expect(english.text("kpi.EC_ICT_ICT_1C.name")).toBe("Household Internet Access");
    expect(english.text("unit.percent")).toBe("%");
  });

  it("fills the places of a message", () => {
    expect(english.text("name.dataPoint", { kpi: "Air Pollution", component: "PM10" })).toBe("Air Pollution: PM10");
  });

  it("says yes and no in words", () => {
    expect(english.text("name.dataPoint", { kpi: "Plan", component: true })).toBe("Plan: yes");
  });

  it("refuses a message that does not exist, by its name", () => {
    expect(() => english.text("kpi.none.name")).toThrow(new RangeError("there is no message kpi.none.name in en"));
    expect(english.has("kpi.none.name")).toBe(false);
  });

  it("refuses a message with an empty place, by its name", () => {
    expect(() => english.text("name.dataPoint", { kpi: "Plan" })).toThrow(/^message name\.dataPoint in en: /);
  });

  // By CLDR: separators of each language, and Arabic-Indic digits in Arabic.
  it.each([
    ["en", "1,234.50"],
    ["fr", "1\u202F234,50"],
    ["es", "1234,50"],
    ["ar", "١٬٢٣٤٫٥٠"],
    ["zh", "1,234.50"],
    ["ru", "1\u00A0234,50"],
  ] as const)("writes numbers in %s as %s", (language, expected) => {
    expect(createTranslator(language).number(1234.5, { decimals: 2 })).toBe(expected);
  });

  it("drops zeros and writes signs when asked", () => {
    expect(english.number(1.5, { decimals: 3, trim: true })).toBe("1.5");
    expect(english.number(2, { decimals: 1, signed: true })).toBe("+2.0");
    expect(english.number(0, { signed: true })).toBe("0");
  });

  it.each([
    ["en", "14 March 2025"],
    ["fr", "14 mars 2025"],
    ["es", "14 de marzo de 2025"],
    ["ar", "١٤ مارس ٢٠٢٥"],
    ["zh", "2025年3月14日"],
    ["ru", "14 марта 2025 г."],
  ] as const)("writes dates in %s as %s, whatever the time zone", (language, expected) => {
    expect(createTranslator(language).date("2025-03-14")).toBe(expected);
  });

  it("joins lists", () => {
    expect(english.list(["air", "water", "waste"])).toBe("air, water and waste");
    expect(createTranslator("ar").list(["أ", "ب"])).toBe("أ وب");
  });

  it("reads Arabic from right to left and all others from left to right", () => {
    expect(languages.filter((language) => createTranslator(language).direction === "rtl")).toEqual(["ar"]);
  });
});
