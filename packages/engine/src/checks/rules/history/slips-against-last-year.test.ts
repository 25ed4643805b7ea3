import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

const moved = (id: string, last: number, value: number) => ({
  results: { [id]: value },
  last: { results: { [id]: last } },
});
const ten = "slip-against-last-year";
const unit = "unit-slip-against-last-year";

describe("slip-against-last-year", () => {
  it.each([
    [140, 1420],
    [140, 13.6],
    [140, 14_400],
    [140, 141_000],
    [140, 0.138],
  ])("finds water consumption going from %s to %s litres", (last, value) => {
    expect(said(ten, moved("EN_EN_WS_2C", last, value))).toEqual(["warning EN_EN_WS_2C"]);
  });

  it("lets real changes stand", () => {
    expect(said(ten, moved("EN_EN_WS_2C", 140, 180))).toEqual([]);
    expect(said(ten, moved("EC_ICT_ES_1C", 12, 61))).toEqual([]); // a roll-out of meters
    expect(said(ten, moved("EC_ICT_ES_3A", 0.2, 2))).toEqual([]); // two points of percent
  });

  it("says nothing of rare events", () => {
    expect(said(ten, moved("SC_SH_SA_1C", 0.7, 7))).toEqual([]);
  });

  it("points to the input that slipped", () => {
    const stops = (stopsTotal: number) => ({ EC_ICT_T_1C: { stopsDynamicInfo: 40, stopsTotal } });
    const case_ = { inputs: stops(33), last: { inputs: stops(330) } };
    expect(findingsOf(ten, case_)[0]?.values["what"]).toBe("@input.stopsTotal");
  });

  it("does not repeat for each KPI what is wrong with the population of the profile", () => {
    const inputs = { EC_I_T_3C: { bicycleKm: 60 }, SC_EH_H_3C: { physicians: 300 } };
    const case_ = { profile: { population: 136 }, inputs, last: { profile: { population: 136_000 }, inputs } };
    expect(said(ten, case_)).toEqual([]);
    expect(said("population-change", case_)).toEqual(["error"]);
  });
});

describe("unit-slip-against-last-year", () => {
  it("finds a year's water for a day's, hours for minutes, gigajoules for kilowatt-hours", () => {
    expect(said(unit, moved("EN_EN_WS_2C", 140, 52_000))).toEqual(["warning EN_EN_WS_2C"]); // × 371
    expect(said(unit, moved("SC_SH_SA_5A", 12.67, 0.21))).toEqual(["warning SC_SH_SA_5A"]); // ÷ 60.3
    expect(said(unit, moved("EN_E_E_2C", 6000, 22))).toEqual(["warning EN_E_E_2C"]); // ÷ 273
  });

  it("lets real changes and slips of ten stand", () => {
    expect(said(unit, moved("SC_SH_SA_5A", 12.67, 9))).toEqual([]);
    expect(said(unit, moved("SC_SH_SA_5A", 12.67, 126.7))).toEqual([]);
  });
});
