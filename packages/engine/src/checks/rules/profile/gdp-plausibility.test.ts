import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("gdp-plausibility", () => {
  const city = (cityGdp: number, currency: string) => ({ profile: { population: 795_736, cityGdp, currency } });

  it("accepts the GDP that Valencia printed in 2020", () => {
    expect(said("gdp-plausibility", city(18_272.15e6, "EUR"))).toEqual([]); // 22 963 EUR a head
  });

  it("asks about the same figure without its millions", () => {
    expect(said("gdp-plausibility", city(18_272.15, "EUR"))).toEqual(["warning"]);
  });

  it("knows that a rupiah is not a euro", () => {
    expect(said("gdp-plausibility", city(795_736 * 70e6, "IDR"))).toEqual([]); // some 4 700 dollars a head
    expect(said("gdp-plausibility", city(795_736 * 70e6, "EUR"))).toEqual(["warning"]);
  });

  it("says nothing of currencies whose worth is not steady", () => {
    expect(said("gdp-plausibility", city(795_736 * 70e6, "ARS"))).toEqual([]);
  });
});

describe("gdp-national", () => {
  const profile = { population: 100_000, cityGdp: 5e9, currency: "EUR" };

  it("asks about a GDP per head far from the country's", () => {
    expect(said("gdp-national", { profile, national: { gdpPerCapita: 40_000 } })).toEqual([]);
    expect(said("gdp-national", { profile, national: { gdpPerCapita: 2000 } })).toEqual(["warning"]);
  });

  it("says nothing when the country's is not known", () => {
    expect(said("gdp-national", { profile })).toEqual([]);
  });
});
