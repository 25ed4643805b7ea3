import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

const rule = "outside-plausible-range";

describe("outside-plausible-range", () => {
  it("notes what is hardly found, and warns three times outside", () => {
    expect(said(rule, { results: { EN_EN_WS_2C: 1400 } })).toEqual(["note EN_EN_WS_2C"]);
    expect(said(rule, { results: { EN_EN_WS_2C: 53_000 } })).toEqual(["warning EN_EN_WS_2C"]);
    expect(findingsOf(rule, { results: { EN_EN_WS_2C: 2 } })[0]?.values).toMatchObject({ side: "below", bound: 10 });
  });

  it("accepts the published values of Bizerte and Karmøy", () => {
    expect(said(rule, { results: { EN_EN_WS_2C: 86.26, EC_ICT_ICT_3C: 95_424, SC_SH_SA_8C: 25.56 } })).toEqual([]);
  });

  it("asks once, not every year", () => {
    const last = { results: { EN_EN_WS_2C: 1350 } };
    expect(said(rule, { results: { EN_EN_WS_2C: 1400 }, last })).toEqual([]);
  });

  it("leaves slips, fractions and impossible values to their own rules", () => {
    expect(said(rule, { results: { EN_EN_WS_2C: 1500 }, last: { results: { EN_EN_WS_2C: 150 } } })).toEqual([]);
    expect(said(rule, { results: { EC_ICT_ICT_1C: 0.97 } })).toEqual([]);
    expect(said(rule, { results: { SC_EH_H_1C: 790 } })).toEqual([]);
  });
});
