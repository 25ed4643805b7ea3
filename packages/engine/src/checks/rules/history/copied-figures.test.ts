import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const same = (id: string, value: number) => ({ results: { [id]: value }, last: { results: { [id]: value } } });

describe("copied-from-last-year", () => {
  it("notes a precise figure that is last year's to the last digit", () => {
    expect(said("copied-from-last-year", same("SC_SH_SA_8C", 811.57))).toEqual(["note SC_SH_SA_8C"]);
  });

  it("allows figures that are alike by chance, or measure what was built", () => {
    expect(said("copied-from-last-year", same("SC_SH_SI_2C", 0.23))).toEqual([]);
    expect(said("copied-from-last-year", same("EC_P_IN_3A", 99.22))).toEqual([]);
    expect(said("copied-from-last-year", same("EC_I_T_3C", 61.837))).toEqual([]);
  });

  it("allows an old figure that says how old it is", () => {
    const survey = { kpiId: "SC_SH_SA_8C", value: 811.57, unit: "per-100000-inhabitants", sourceYear: 2023 };
    expect(said("copied-from-last-year", { more: [survey], last: { more: [survey] } })).toEqual([]);
    const renewed = { ...survey, sourceYear: 2024 };
    expect(said("copied-from-last-year", { more: [renewed], last: { more: [survey] } })).toHaveLength(1);
  });
});

describe("many-copied-from-last-year", () => {
  const results = {
    EC_ICT_ICT_3C: 95_424,
    EC_P_IN_2C: 333.72,
    EC_I_WS_3C: 35.42,
    EN_EN_WS_2C: 147.73,
    EN_E_E_2C: 9444.22,
    SC_EH_H_3C: 412.31,
    SC_SH_SA_8C: 811.57,
  };

  it("speaks once when a third of the precise figures and more are last year's", () => {
    expect(said("many-copied-from-last-year", { results, last: { results } })).toEqual(["warning"]);
  });

  it("is silent when figures moved", () => {
    const moved = Object.fromEntries(Object.entries(results).map(([id, value]) => [id, value * 1.013]));
    expect(said("many-copied-from-last-year", { results, last: { results: moved } })).toEqual([]);
  });
});
