import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const rule = "identical-figures";

describe("identical-figures", () => {
  it("finds one figure pasted over three KPIs", () => {
    const results = { EC_ICT_WS_1C: 84.51, EC_ICT_ES_1C: 84.51, EC_I_WS_4C: 84.51 };
    expect(said(rule, { results })).toEqual(["warning EC_ICT_WS_1C", "warning EC_ICT_ES_1C", "warning EC_I_WS_4C"]);
  });

  it("allows what happens by chance: two alike, round figures, all or none", () => {
    expect(said(rule, { results: { EC_ICT_WS_1C: 84.51, EC_ICT_ES_1C: 84.51 } })).toEqual([]);
    expect(said(rule, { results: { EC_ICT_WS_1C: 50, EC_ICT_ES_1C: 50, EC_I_WS_4C: 50, EC_I_T_2A: 50 } })).toEqual([]);
    expect(said(rule, { results: { EC_I_WS_1C: 100, EC_I_WS_5C: 100, EC_I_WA_1C: 100, EC_I_ES_3C: 100 } })).toEqual([]);
  });

  it("knows that rates of a small city are alike because they count the same few cases", () => {
    const results = { EC_P_IN_2C: 157.303, EC_I_T_7A: 157.303, SC_EH_C_2A: 157.303 };
    expect(said(rule, { results })).toEqual([]); // 7 cases among 4 450 inhabitants
  });
});
