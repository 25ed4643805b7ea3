import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const rule = "population-per-100000";

describe("population-per-100000", () => {
  it("finds a population that a KPI gives in hundred thousands", () => {
    const inputs = { SC_EH_H_3C: { physicians: 300, population: 1.36 } };
    expect(said(rule, { profile: { population: 136_000 }, inputs })).toEqual(["error SC_EH_H_3C"]);
  });

  it("finds the 1 that 100 000 inhabitants give", () => {
    const inputs = { SC_EH_H_3C: { physicians: 300, population: 1 } };
    expect(said(rule, { profile: { population: 100_000 }, inputs })).toEqual(["error SC_EH_H_3C"]);
    expect(said(rule, { inputs })).toEqual(["error SC_EH_H_3C"]);
  });

  it("finds it in the profile", () => {
    expect(said(rule, { profile: { population: 1.36 } })).toEqual(["error"]);
  });

  it("lets a full number pass, in thousands too when it says so", () => {
    expect(said(rule, { profile: { population: 136_000 } })).toEqual([]);
    const thousands = { variable: "population", value: 136, unit: "thousand-persons" };
    expect(said(rule, { more: [thousands] })).toEqual([]);
  });
});
