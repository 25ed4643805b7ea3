import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

const rule = "prefilled-altered";

describe("prefilled-altered", () => {
  it("finds a changed figure of profile, input and result", () => {
    const case_ = {
      profile: { population: 140_000 },
      inputs: { EC_I_T_3C: { bicycleKm: 61 } },
      results: { SC_EH_H_1C: 82 },
      prefilled: [
        { variable: "population", value: 136_000 },
        { kpiId: "EC_I_T_3C", variable: "bicycleKm", value: 60 },
        { kpiId: "SC_EH_H_1C", value: 81 },
      ],
    };
    expect(said(rule, case_)).toEqual(["warning", "warning EC_I_T_3C", "warning SC_EH_H_1C"]);
    expect(findingsOf(rule, case_)[0]?.inputs).toEqual({ before: 136_000, now: 140_000 });
  });

  it("lets the same figure stand, in another unit too", () => {
    const prefilled = [{ kpiId: "EC_I_T_3C", variable: "bicycleKm", value: 60_000, unit: "metre" }];
    expect(said(rule, { inputs: { EC_I_T_3C: { bicycleKm: 60 } }, prefilled })).toEqual([]);
  });

  it("finds a changed currency", () => {
    const prefilled = [{ variable: "currency", value: "NOK" }];
    expect(said(rule, { profile: { currency: "EUR" }, prefilled })).toEqual(["warning"]);
    expect(said(rule, { profile: { currency: "NOK" }, prefilled })).toEqual([]);
  });

  it("says nothing of a figure that was taken out", () => {
    expect(said(rule, { prefilled: [{ variable: "population", value: 136_000 }] })).toEqual([]);
  });
});
