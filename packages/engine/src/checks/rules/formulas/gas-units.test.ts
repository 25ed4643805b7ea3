import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

const no2 = (value: number, last?: number) => ({
  results: { "EN_EN_AQ_1C.no2": value },
  ...(last === undefined ? {} : { last: { results: { "EN_EN_AQ_1C.no2": last } } }),
});

describe("ppm-for-microgram", () => {
  it("finds a trace that is an ordinary concentration in ppm", () => {
    expect(said("ppm-for-microgram", no2(0.0105))).toEqual(["warning EN_EN_AQ_1C.no2"]);
    expect(findingsOf("ppm-for-microgram", no2(0.0105))[0]?.values["converted"]).toBe(19.95); // 0.0105 × 1900
  });

  it("lets clean air stand", () => {
    expect(said("ppm-for-microgram", no2(4))).toEqual([]);
    expect(said("ppm-for-microgram", { results: { "EN_EN_AQ_1C.so2": 0.3 } })).toEqual([]);
  });

  it("is silent when the figure is given in ppm", () => {
    const more = [{ kpiId: "EN_EN_AQ_1C", component: "no2", value: 0.0105, unit: "ppm" }];
    expect(said("ppm-for-microgram", { more })).toEqual([]);
  });
});

describe("ppb-for-microgram", () => {
  it("finds a fall by just the factor between the units", () => {
    expect(said("ppb-for-microgram", no2(10.4, 20))).toEqual(["warning EN_EN_AQ_1C.no2"]); // 10.4 × 1.9 = 19.8
  });

  it("lets another change stand, and says nothing without last year", () => {
    expect(said("ppb-for-microgram", no2(18, 20))).toEqual([]);
    expect(said("ppb-for-microgram", no2(10.4))).toEqual([]);
  });
});
