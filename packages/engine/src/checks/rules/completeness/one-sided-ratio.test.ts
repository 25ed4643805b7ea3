import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("numerator-only", () => {
  it("asks for the denominator", () => {
    expect(said("numerator-only", { inputs: { EC_ICT_T_1C: { stopsDynamicInfo: 40 } } })).toEqual([
      "error EC_ICT_T_1C",
    ]);
  });

  it("takes the denominator from the profile", () => {
    const inputs = { EC_ICT_ICT_1C: { householdsWithInternet: 55_000 } };
    expect(said("numerator-only", { inputs, profile: { households: 60_000 } })).toEqual([]);
    expect(said("numerator-only", { inputs })).toEqual(["error EC_ICT_ICT_1C"]);
  });

  it("is content with a result", () => {
    const inputs = { EC_ICT_T_1C: { stopsDynamicInfo: 40 } };
    expect(said("numerator-only", { inputs, results: { EC_ICT_T_1C: 12 } })).toEqual([]);
  });
});

describe("denominator-only", () => {
  it("asks for the numerator", () => {
    expect(said("denominator-only", { inputs: { EC_ICT_T_1C: { stopsTotal: 330 } } })).toEqual(["warning EC_ICT_T_1C"]);
  });

  it("does not mind shared quantities that stand in every KPI", () => {
    expect(said("denominator-only", { inputs: { EC_I_T_3C: { population: 136_000 } } })).toEqual([]);
  });

  it("is content when one of several parts is given, or the KPI is said to be not reported", () => {
    const inputs = { EN_EN_WA_1C: { wasteTotal: 60_000, wasteLandfill: 5000 } };
    expect(said("denominator-only", { inputs })).toEqual([]);
    const more = [{ kpiId: "EC_ICT_T_1C", value: null, status: "not-reported" as const }];
    expect(said("denominator-only", { inputs: { EC_ICT_T_1C: { stopsTotal: 330 } }, more })).toEqual([]);
  });
});

describe("concentration-in-numerator", () => {
  it("finds a concentration typed as a mass", () => {
    const case_ = { inputs: { EN_EN_AQ_1C: { massPm25: 9.4 } } };
    expect(said("concentration-in-numerator", case_)).toEqual(["error EN_EN_AQ_1C.pm25"]);
    expect(said("numerator-only", case_)).toEqual([]);
  });

  it("lets a mass with its volume of air stand", () => {
    const case_ = { inputs: { EN_EN_AQ_1C: { massPm25: 75_200, volumePm25: 8000 } } };
    expect(said("concentration-in-numerator", case_)).toEqual([]);
  });
});
