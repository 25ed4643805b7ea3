import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

const rule = "result-differs-from-inputs";
const stops = { EC_ICT_T_1C: { stopsDynamicInfo: 40, stopsTotal: 330 } }; // 12.12 %

describe("result-differs-from-inputs", () => {
  it("accepts a rounded result", () => {
    expect(said(rule, { inputs: stops, results: { EC_ICT_T_1C: 12.1 } })).toEqual([]);
  });

  it("warns within 5 percent and refuses beyond", () => {
    expect(said(rule, { inputs: stops, results: { EC_ICT_T_1C: 12.5 } })).toEqual(["warning EC_ICT_T_1C"]);
    expect(said(rule, { inputs: stops, results: { EC_ICT_T_1C: 21.2 } })).toEqual(["error EC_ICT_T_1C"]);
    const [finding] = findingsOf(rule, { inputs: stops, results: { EC_ICT_T_1C: 21.2 } });
    expect(finding?.values).toMatchObject({ given: 21.2, computed: 12.12 });
  });

  it("takes the profile's denominator, and only says so when the KPI has inputs of its own", () => {
    const profile = { population: 50_000 };
    expect(said(rule, { profile, inputs: { EC_I_T_3C: { bicycleKm: 30 } }, results: { EC_I_T_3C: 60 } })).toEqual([]);
    expect(said(rule, { profile, inputs: { EC_I_T_3C: { bicycleKm: 30 } }, results: { EC_I_T_3C: 30 } })).toEqual([
      "error EC_I_T_3C",
    ]);
    expect(said(rule, { profile, results: { EC_I_T_3C: 30 } })).toEqual([]);
  });

  it("looks at a typed-over cell as at a result", () => {
    const overrides = [{ kpiId: "EC_ICT_T_1C", component: null, value: 21.2, at: null }];
    expect(said(rule, { inputs: stops, overrides })).toEqual(["error EC_ICT_T_1C"]);
  });
});
