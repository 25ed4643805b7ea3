import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const of = (id: string, value: number | boolean) => ({ results: { [id]: value } });

describe("values that cannot be", () => {
  it.each([
    ["negative-value", "EN_EN_AQ_1C.pm25", -9],
    ["percent-above-100", "EC_ICT_ICT_1C", 9700],
    ["gini-scale", "SC_SH_SI_2C", 23],
    ["travel-time-below-one", "EC_I_T_5A", 0.7],
    ["out-of-range", "SC_EH_H_1C", 7.9],
    ["out-of-range", "SC_EH_ED_3C", 250_000],
  ])("%s speaks of %s = %s", (rule, id, value) => {
    expect(said(rule, of(id, value))).toEqual([`error ${id}`]);
  });

  it.each([
    ["negative-value", "EC_ICT_D_1A", 0],
    ["percent-above-100", "EC_ICT_ICT_1C", 100],
    ["percent-above-100", "EC_ICT_ICT_2C", 104], // several lines in a household are possible
    ["gini-scale", "SC_SH_SI_2C", 0.23],
    ["travel-time-below-one", "EC_I_T_5A", 1.3],
    ["out-of-range", "SC_EH_H_1C", 79],
  ])("%s lets %s = %s stand", (rule, id, value) => {
    expect(said(rule, of(id, value))).toEqual([]);
  });

  it("say one thing only of one value", () => {
    expect(said("out-of-range", of("EC_ICT_ICT_1C", 9700))).toEqual([]);
    expect(said("out-of-range", of("SC_SH_SI_2C", 23))).toEqual([]);
    expect(said("out-of-range", of("EC_I_T_5A", 0.7))).toEqual([]);
    expect(said("out-of-range", of("EN_EN_AQ_1C.pm25", -9))).toEqual([]);
    expect(said("percent-above-100", { inputs: { EC_ICT_T_1C: { stopsDynamicInfo: 40, stopsTotal: 30 } } })).toEqual(
      [],
    );
  });
});
