import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const examples: [rule: string, id: string, off: number, on: number][] = [
  ["usually-above-ninety", "EC_I_WS_1C", 71, 96],
  ["usually-above-ninety", "EC_I_WS_5C", 71, 90],
  ["usually-above-ninety", "EC_I_ES_3C", 71, 100],
  ["sme-share-low", "EC_P_IN_3A", 91, 99.22],
  ["research-expenditure-high", "EC_P_IN_1C", 7.5, 1.51],
  ["wireless-subscriptions-high", "EC_ICT_ICT_3C", 215_000, 95_424],
  ["emf-in-between", "EN_EN_EQ_1C", 43, 100],
  ["more-than-all-children", "SC_EH_ED_2C", 107, 98],
  ["more-than-all-children", "SC_SH_SI_5A", 107, 98.32],
];

describe.each(examples)("%s of %s", (rule, id, off, on) => {
  it("is a note off the usual level", () => {
    expect(said(rule, { results: { [id]: off } })).toEqual([`note ${id}`]);
    expect(said(rule, { results: { [id]: on } })).toEqual([]);
  });

  it("is not repeated every year", () => {
    expect(said(rule, { results: { [id]: off }, last: { results: { [id]: off * 0.99 } } })).toEqual([]);
  });

  it("is silent where comparable cities are off the level too", () => {
    const [low, high] = off < on ? [off * 0.8, on] : [on, off * 1.2];
    const peers = { [id]: { count: 20, min: low, p10: low, median: on, p90: high, max: high } };
    expect(said(rule, { results: { [id]: off }, peers })).toEqual([]);
  });
});
