import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

describe("unit-missing", () => {
  const withUnits = { results: { EC_ICT_ICT_1C: 97, EC_ICT_ICT_2C: 84.51, SC_EH_H_1C: 82 } };

  it("names the figure without a unit", () => {
    const more = [{ kpiId: "EN_EN_WS_2C", value: 147.7 }];
    expect(said("unit-missing", { ...withUnits, more })).toEqual(["warning EN_EN_WS_2C"]);
  });

  it("speaks once when the file has no units at all", () => {
    expect(said("unit-missing", { ...withUnits, all: { unit: null } })).toEqual(["note"]);
    expect(findingsOf("unit-missing", { ...withUnits, all: { unit: null } })[0]?.inputs).toEqual({ count: 3 });
  });

  it("does not ask for the unit of a number, a ratio or a zero", () => {
    const more = [
      { kpiId: "EC_ICT_ICT_5C", value: 78 },
      { kpiId: "SC_SH_SI_2C", value: 0.23 },
      { kpiId: "EC_ICT_D_1A", value: 0 },
    ];
    expect(said("unit-missing", { ...withUnits, more })).toEqual([]);
  });
});

describe("unit-not-convertible", () => {
  it("refuses a length where an area is asked for", () => {
    const more = [{ kpiId: "EN_EN_PSN_1C", variable: "greenArea", value: 900, unit: "kilometre" }];
    expect(said("unit-not-convertible", { more })).toEqual(["error EN_EN_PSN_1C"]);
  });

  it("takes another unit of the same kind", () => {
    const more = [{ kpiId: "EN_EN_PSN_1C", variable: "greenArea", value: 9, unit: "square-kilometre" }];
    expect(said("unit-not-convertible", { more })).toEqual([]);
  });

  it("takes ppm for a gas, because the manual gives the factor, and not for dust", () => {
    const gas = { kpiId: "EN_EN_AQ_1C", component: "no2", value: 0.01, unit: "ppm" };
    expect(said("unit-not-convertible", { more: [gas] })).toEqual([]);
    expect(said("unit-not-convertible", { more: [{ ...gas, component: "pm25" }] })).toEqual(["error EN_EN_AQ_1C.pm25"]);
  });
});
