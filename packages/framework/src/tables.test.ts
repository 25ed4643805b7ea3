import { describe, expect, it } from "vitest";
import { loadFramework } from "./load-framework.ts";

const { units, profile, qualityGrades, origins, absenceReasons, dimensions, categories } = loadFramework();

/** Ways of writing that stand for two things of one table, whatever the case. */
function ambiguous(table: readonly { id: string; aliases: readonly string[]; symbol?: string }[]): string[] {
  const owner = new Map<string, string>();
  return table.flatMap(({ id, aliases, symbol }) =>
    [...new Set([id, ...(symbol ? [symbol] : []), ...aliases].map((word) => word.toLowerCase()))].filter((word) => {
      const known = owner.get(word);
      owner.set(word, id);
      return known !== undefined;
    }),
  );
}

const factor = (id: string) => units.find((unit) => unit.id === id)?.factor;

describe("the tables of the framework", () => {
  it.each([
    ["units", units],
    ["profile quantities", profile],
    ["quality grades", qualityGrades],
    ["origins", origins],
    ["reasons of absence", absenceReasons],
  ])("understand every way of writing %s as one thing", (_, table) => {
    expect(ambiguous(table)).toEqual([]);
  });

  it("size units exactly in their base", () => {
    // by definition: 1 kWh is 3.6 MJ, 1 ha is 10 000 m², 1 l is 1 dm³, 1 t is 1 000 kg
    expect(["kilowatt-hour", "gigajoule", "hectare", "litre", "tonne"].map(factor)).toEqual([
      3.6e6, 1e9, 1e4, 1e-3, 1e3,
    ]);
    expect(["thousand-tonnes", "million-cubic-metres", "thousand-persons"].map(factor)).toEqual([1e6, 1e6, 1e3]);
  });

  it("ask a city for what KPIs are computed from, and no more", () => {
    expect(profile.filter(({ required }) => required).map(({ id }) => id)).toEqual([
      "population",
      "households",
      "cityArea",
      "cityGdp",
      "currency",
    ]);
  });

  it("use the two letters of each dimension that codes begin with", () => {
    expect(dimensions.map(({ code }) => code)).toEqual(["EC", "EN", "SC"]);
    expect(categories.filter(({ id, name }) => id !== name.toLowerCase().replaceAll(" ", "-"))).toEqual([]);
  });
});
