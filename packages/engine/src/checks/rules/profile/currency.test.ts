import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";
import { isCurrencyCode } from "./currency.ts";

describe("currency-missing", () => {
  it("asks for a currency as soon as there is money", () => {
    expect(said("currency-missing", { profile: { cityGdp: 5e9 } })).toEqual(["error"]);
    expect(said("currency-missing", { inputs: { SC_SH_SI_1C: { earningsFemale: 30_000 } } })).toEqual(["error"]);
  });

  it("is silent with a currency, or without money", () => {
    expect(said("currency-missing", { profile: { cityGdp: 5e9, currency: "EUR" } })).toEqual([]);
    expect(said("currency-missing", { profile: { population: 5000 } })).toEqual([]);
  });
});

describe("currency-invalid", () => {
  it("knows ISO 4217, in capitals or not", () => {
    expect(said("currency-invalid", { profile: { currency: "NOK" } })).toEqual([]);
    expect(said("currency-invalid", { profile: { currency: "nok" } })).toEqual([]);
  });

  it.each(["kr", "Euro", "$", "RMB"])("refuses %s", (currency) => {
    expect(said("currency-invalid", { profile: { currency } })).toEqual(["error"]);
  });

  it("knows the currencies of all published cities", () => {
    expect(["NOK", "TND", "EUR", "SAR", "IRR", "CHF"].every(isCurrencyCode)).toBe(true);
  });
});

describe("currency-change", () => {
  const changed = (last: string, now: string) => ({
    profile: { currency: now },
    last: { profile: { currency: last } },
  });

  it("asks about another currency than last year's", () => {
    expect(said("currency-change", changed("NOK", "USD"))).toEqual(["warning"]);
    expect(said("currency-change", changed("NOK", "NOK"))).toEqual([]);
  });
});
