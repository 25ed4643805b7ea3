import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const rule = "shared-input-drift";
const labour = (...forces: number[]) => ({
  inputs: Object.fromEntries(
    ["EC_P_EM_1C", "EC_P_EM_3A", "EC_P_EM_4A"].flatMap((kpiId, place) => {
      const labourForce = forces[place];
      return labourForce === undefined ? [] : [[kpiId, { labourForce }]];
    }),
  ),
});

describe("shared-input-drift", () => {
  it("finds the KPI whose labour force is another", () => {
    expect(said(rule, labour(60_000, 60_000, 72_000))).toEqual(["error EC_P_EM_4A"]);
    expect(said(rule, labour(60_000, 64_000, 60_000))).toEqual(["warning EC_P_EM_3A"]);
  });

  it("lets sources differ by up to 5 percent, and a lone figure stand", () => {
    expect(said(rule, labour(60_000, 61_000, 59_500))).toEqual([]);
    expect(said(rule, labour(60_000))).toEqual([]);
  });

  it("compares populations with each other when the profile has none", () => {
    const inputs = {
      EC_I_T_3C: { population: 136_000 },
      SC_EH_H_3C: { population: 136_000 },
      SC_EH_H_4A: { population: 180_000 },
    };
    expect(said(rule, { inputs })).toEqual(["error SC_EH_H_4A"]);
    expect(said(rule, { inputs, profile: { population: 136_000 } })).toEqual([]);
  });
});
