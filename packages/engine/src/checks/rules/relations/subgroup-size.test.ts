import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const profile = { population: 100_000 };
const rule = "subgroup-size";

describe("subgroup-size", () => {
  it("accepts the groups of an ordinary city", () => {
    const inputs = {
      EC_P_EM_1C: { labourForce: 52_000, unemployed: 3000 },
      EC_P_EM_2C: { youthLabourForce: 7000, youthUnemployed: 900 },
      SC_EH_ED_2C: { schoolAgePopulation: 14_000, studentsEnrolled: 13_700 },
      SC_EH_H_2C: { liveBirths: 1050 },
      SC_SH_SI_4C: { eligibleVoters: 74_000 },
      SC_SH_SI_5A: { children03: 3300 },
    };
    expect(said(rule, { profile, inputs })).toEqual([]);
  });

  it("asks about pupils and children that the population does not have", () => {
    expect(said(rule, { profile, inputs: { SC_EH_ED_2C: { schoolAgePopulation: 60_000 } } })).toEqual([
      "warning SC_EH_ED_2C",
    ]);
    expect(said(rule, { profile, inputs: { SC_SH_SI_5A: { children03: 33_000 } } })).toEqual(["warning SC_SH_SI_5A"]);
  });

  it("refuses a group larger than all", () => {
    expect(said(rule, { profile, inputs: { SC_SH_SI_4C: { eligibleVoters: 740_000 } } })).toEqual([
      "error SC_SH_SI_4C",
    ]);
    const inputs = { EC_P_EM_1C: { unemployed: 3000 }, EC_P_EM_2C: { youthUnemployed: 3500 } };
    expect(said(rule, { inputs })).toEqual(["error EC_P_EM_2C"]);
  });

  it("finds a birth rate typed for births", () => {
    expect(said(rule, { profile, inputs: { SC_EH_H_2C: { liveBirths: 12 } } })).toEqual(["warning SC_EH_H_2C"]);
  });
});
