import { loadFramework } from "@urbimetry/framework";
import { describe, expect, it } from "vitest";
import { buildUnitIndex, findUnit, nearestUnit, specificUnit } from "./unit-index.ts";

const { units } = loadFramework();
const index = buildUnitIndex(units, []);
const unit = (text: string) => findUnit(index, text)?.unit ?? null;

/** Ways of writing that are met in published tables and reports, each with the unit it names. */
const written: [unit: string, ways: string[]][] = [
  ["percent", ["%", "％", "٪", "per cent", "pct", "pour cent", "por ciento", "процент"]],
  ["percent-of-gdp", ["% of city GDP", "% GDP", "% / City GDP", "% du PIB"]],
  [
    "per-100000-inhabitants",
    ["per 100 000 inhabitants", "/ 100,000 inhabitants", "pour 100 000 habitants", "por cada 100.000 habitantes"],
  ],
  ["fte-per-100000-inhabitants", ["FTE / 100 000 inhabitants", "FTE per 100,000 population"]],
  ["litre-per-day-per-capita", ["litres/day/capita", "ℓ / day (per capita)", "l per capita per day", "L/(person·day)"]],
  ["kwh-per-capita-year", ["kWh/year/capita", "kWh / year / capita", "kWh per capita and year"]],
  ["tonne-co2e-per-capita", ["t CO2eq/year/capita", "t CO₂e per capita", "tonnes CO2 equivalent / inhabitant"]],
  ["ekwh-per-square-metre-year", ["ekWh / m2 / year", "kWh/m²/year"]],
  ["microgram-per-cubic-metre", ["µg/m³", "μg/m3", "ug/m3", "micrograms per cubic metre"]],
  ["interruptions-per-customer-year", ["interruptions per customer per year", "per customer per year"]],
  ["square-kilometre", ["km²", "km2", "sq km", "square kilometres", "км2"]],
  ["cubic-metre", ["m3", "m³", "cubic metres", "м3"]],
  ["million-cubic-metres", ["million m3", "Mm³", "млн м3"]],
  ["million-currency", ["million EUR", "Mio. EUR", "mill. kr", "million USD", "EUR million"]],
  ["thousand-currency", ["thousand NOK", "1000 NOK", "тыс. руб."]],
  ["household", ["households", "ménages", "hogares", "户", "number of households"]],
  ["coefficient", ["coefficient (0-1)", "index 0-1"]],
  ["ratio", ["ratio", "ratio female:male", "Ratio Female: Male"]],
  ["yes-no", ["yes/no", "yes / no", "Yes - No"]],
  ["minutes", ["minutes", "min.", "минут", "分钟"]],
];

describe("findUnit", () => {
  it("knows every unit by its id and its symbol", () => {
    for (const { id } of units) expect(unit(id)).toBe(id);
    const named = units.filter(({ symbol }) => symbol !== "");
    const kindOf = (id: string | null) => units.find((candidate) => candidate.id === id)?.kind;
    expect(named.filter(({ symbol, kind }) => kindOf(unit(symbol)) !== kind)).toEqual([]);
  });

  it.each(written)("knows %s in any spelling and order", (id, ways) => {
    expect(ways.map(unit)).toEqual(ways.map(() => id));
  });

  it("gives the currency that a unit names", () => {
    expect(findUnit(index, "million EUR")).toEqual({ unit: "million-currency", currency: "EUR" });
    expect(findUnit(index, "million kr")).toEqual({ unit: "million-currency", currency: null });
  });

  it("does not know what is no unit, and suggests what is near", () => {
    expect(["fathoms", "%age points", "", "see note", "km per hour per inhabitant"].map(unit)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
    expect(nearestUnit(index, "kilometers squared")).not.toBe("percent");
    expect(nearestUnit(index, "hectars")).toBe("hectare");
  });
});

describe("specificUnit", () => {
  it("makes a general word the unit of what is expected", () => {
    expect(specificUnit(index, "number", "household")).toBe("household");
    expect(specificUnit(index, "percent", "percent-of-gdp")).toBe("percent-of-gdp");
    expect(specificUnit(index, "per-100000-inhabitants", "fte-per-100000-inhabitants")).toBe(
      "fte-per-100000-inhabitants",
    );
    expect(specificUnit(index, "metre", "meter")).toBe("meter"); // "meters" counts devices where devices are counted
  });

  it("leaves another unit what it is, so that the engine can convert or refuse it", () => {
    expect(specificUnit(index, "hectare", "square-kilometre")).toBe("hectare");
    expect(specificUnit(index, "person", "household")).toBe("person");
    expect(specificUnit(index, "percent", "household")).toBe("percent");
  });
});
