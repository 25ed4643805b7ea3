import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

const havenstad = { population: 100_000, households: 40_000, cityGdp: 5e9, currency: "EUR" };
const bicycles = (population: number) => ({ profile: havenstad, inputs: { EC_I_T_3C: { bicycleKm: 60, population } } });

describe("population-drift", () => {
  it("lets sources differ by up to 5 percent", () => {
    expect(said("population-drift", bicycles(105_000))).toEqual([]);
    expect(said("population-drift", bicycles(95_000))).toEqual([]);
  });

  it("asks from 5 percent and refuses from 10 percent on", () => {
    expect(said("population-drift", bicycles(107_000))).toEqual(["warning EC_I_T_3C"]);
    expect(said("population-drift", bicycles(88_000))).toEqual(["error EC_I_T_3C"]);
  });

  it("names both figures and the difference", () => {
    const [finding] = findingsOf("population-drift", bicycles(112_000));
    expect(finding?.inputs).toMatchObject({ own: 112_000, shared: 100_000 });
    expect(finding?.values["percent"]).toBe(12); // by hand: 112 000 ÷ 100 000 − 1
  });

  it("leaves another territory and a divided population to their own rules", () => {
    expect(said("population-drift", bicycles(250_000))).toEqual([]);
    expect(said("population-drift", bicycles(1))).toEqual([]);
  });

  it("says nothing without a population in the profile", () => {
    expect(said("population-drift", { inputs: { EC_I_T_3C: { bicycleKm: 60, population: 5 } } })).toEqual([]);
  });
});

describe("household-drift", () => {
  const waste = (households: number) => ({
    profile: havenstad,
    inputs: { EC_I_WA_1C: { householdsWaste: 30_000, households } },
  });

  it("asks from 5 percent and refuses from 10 percent on", () => {
    expect(said("household-drift", waste(41_000))).toEqual([]);
    expect(said("household-drift", waste(43_000))).toEqual(["warning EC_I_WA_1C"]);
    expect(said("household-drift", waste(46_000))).toEqual(["error EC_I_WA_1C"]);
  });

  it("leaves a count of inhabitants to its own rule", () => {
    expect(said("household-drift", waste(99_000))).toEqual([]);
  });
});

describe("gdp-drift", () => {
  const research = (cityGdp: number) => ({
    profile: havenstad,
    inputs: { EC_P_IN_1C: { rdExpenditure: 1e8, cityGdp } },
  });

  it("finds the GDP of the country in one KPI", () => {
    expect(said("gdp-drift", research(5.1e9))).toEqual([]);
    expect(said("gdp-drift", research(4e11))).toEqual(["error EC_P_IN_1C"]);
  });

  it("compares amounts, not the units they are written in", () => {
    const millions = { kpiId: "EC_P_IN_1C", variable: "cityGdp", value: 5000, unit: "million-currency" };
    expect(said("gdp-drift", { profile: havenstad, more: [millions] })).toEqual([]);
  });
});
