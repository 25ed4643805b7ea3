import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const profile = { population: 100_000 };

describe("energy-balance", () => {
  const city = (energyTotal: number, electricityKwh: number) => ({
    profile,
    inputs: { EN_E_E_1C: { energyTotal }, EN_E_E_2C: { electricityKwh } },
  });

  it("finds more electricity than energy", () => {
    expect(said("energy-balance", city(7.5e6, 600e6))).toEqual([]); // 600 GWh are 2.16 million GJ
    expect(said("energy-balance", city(2e6, 600e6))).toEqual(["warning EN_E_E_2C"]);
  });

  it("takes values by head times the population", () => {
    const case_ = { profile, inputs: { EN_E_E_1C: { energyTotal: 1e6 } }, results: { EN_E_E_3C: 18 } };
    expect(said("energy-balance", case_)).toEqual(["warning EN_E_E_3C"]); // 1.8 million GJ
  });
});

describe("water-balance", () => {
  const city = (waterSupplied: number) => ({
    profile,
    inputs: { EC_I_WS_3C: { waterSupplied } },
    results: { EN_EN_WS_2C: 150 },
  });

  it("finds more water used than supplied", () => {
    expect(said("water-balance", city(7e6))).toEqual([]); // 150 litres × 365 × 100 000 are 5.5 million m³
    expect(said("water-balance", city(7000))).toEqual(["warning EN_EN_WS_2C"]);
  });
});
