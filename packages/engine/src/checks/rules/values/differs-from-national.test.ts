import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const rule = "differs-from-national";

describe("differs-from-national", () => {
  it("notes a share far from the country's", () => {
    const national = { values: { EC_ICT_ES_2A: 20, EC_I_WS_4C: 80 } };
    expect(said(rule, { results: { EC_ICT_ES_2A: 90, EC_I_WS_4C: 60 }, national })).toEqual(["note EC_ICT_ES_2A"]);
  });

  it("notes research spending clearly above the country's", () => {
    const national = { values: { EC_P_IN_1C: 1.9 } };
    expect(said(rule, { results: { EC_P_IN_1C: 4.6 }, national })).toEqual(["note EC_P_IN_1C"]);
    expect(said(rule, { results: { EC_P_IN_1C: 2.4 }, national })).toEqual([]);
  });

  it("says nothing of rare events or without national figures", () => {
    expect(said(rule, { results: { SC_SH_SA_9C: 20 }, national: { values: { SC_SH_SA_9C: 1 } } })).toEqual([]);
    expect(said(rule, { results: { EC_P_IN_1C: 4.6 } })).toEqual([]);
  });
});
