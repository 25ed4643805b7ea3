import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const rule = "reported-flag-contradicts";
const denied = { kpiId: "EC_ICT_T_1C", value: null, status: "not-reported" as const };

describe("reported-flag-contradicts", () => {
  it("finds a figure beside the statement that there is none", () => {
    expect(said(rule, { results: { EC_ICT_T_1C: 12 }, more: [denied] })).toEqual(["warning EC_ICT_T_1C"]);
    expect(said(rule, { inputs: { EC_ICT_T_1C: { stopsDynamicInfo: 40 } }, more: [denied] })).toEqual([
      "warning EC_ICT_T_1C",
    ]);
  });

  it("lets the statement stand alone", () => {
    expect(said(rule, { more: [denied] })).toEqual([]);
  });

  it("allows one data point to be absent beside its siblings", () => {
    const more = [{ kpiId: "EN_EN_AQ_1C", component: "o3", value: null, status: "not-reported" as const }];
    expect(said(rule, { results: { "EN_EN_AQ_1C.pm25": 9 }, more })).toEqual([]);
  });

  it("lets a verifier's refusal stand beside the figure that was refused", () => {
    const more = [{ ...denied, status: "not-verified" as const }];
    expect(said(rule, { results: { EC_ICT_T_1C: 12 }, more })).toEqual([]);
  });
});
