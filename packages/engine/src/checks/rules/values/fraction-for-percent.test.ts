import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const rule = "fraction-for-percent";

describe("fraction-for-percent", () => {
  it("knows a fraction by last year's value", () => {
    const last = { results: { EC_ICT_WS_1C: 26 } };
    expect(said(rule, { results: { EC_ICT_WS_1C: 0.27 }, last })).toEqual(["warning EC_ICT_WS_1C"]);
    expect(said(rule, { results: { EC_ICT_WS_1C: 0.27 }, last: { results: { EC_ICT_WS_1C: 0.3 } } })).toEqual([]);
  });

  it("knows it by comparable cities", () => {
    const peers = { EC_I_T_2A: { count: 20, min: 22, p10: 35, median: 70, p90: 90, max: 97 } };
    expect(said(rule, { results: { EC_I_T_2A: 0.72 }, peers })).toEqual(["warning EC_I_T_2A"]);
  });

  it("knows it by what is found in any city", () => {
    expect(said(rule, { results: { EC_ICT_ICT_1C: 0.97 } })).toEqual(["warning EC_ICT_ICT_1C"]);
  });

  it("lets a true small share stand", () => {
    expect(said(rule, { results: { EC_ICT_ES_3A: 0.4 } })).toEqual([]);
  });
});

describe("fractions-throughout", () => {
  const shares = {
    EC_ICT_ICT_1C: 0.97,
    EC_ICT_WS_1C: 0.27,
    EC_ICT_WS_2A: 0.1,
    EC_ICT_ES_1C: 0.6,
    EC_I_WS_1C: 1,
    EC_I_WS_2C: 0.97,
    EC_I_WS_4C: 0.82,
    EC_I_WS_5C: 1,
    EC_I_T_2A: 0.7,
  };

  it("speaks once of a file in which all percentages are fractions", () => {
    expect(said("fractions-throughout", { results: shares })).toEqual(["error"]);
    expect(said(rule, { results: shares })).toEqual([]);
  });

  it("is silent when percentages are percentages", () => {
    const hundredfold = Object.fromEntries(Object.entries(shares).map(([id, value]) => [id, value * 100]));
    expect(said("fractions-throughout", { results: hundredfold })).toEqual([]);
  });
});
