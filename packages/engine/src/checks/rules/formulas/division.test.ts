import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

const stops = (stopsDynamicInfo: number, stopsTotal: number, last?: number) => ({
  inputs: { EC_ICT_T_1C: { stopsDynamicInfo, stopsTotal } },
  ...(last === undefined ? {} : { last: { results: { EC_ICT_T_1C: last } } }),
});

describe("zero-denominator", () => {
  it("finds a whole of zero beside a part", () => {
    expect(said("zero-denominator", stops(40, 0))).toEqual(["error EC_ICT_T_1C"]);
    expect(said("zero-denominator", stops(0, 330))).toEqual([]);
  });
});

describe("part-greater-than-whole", () => {
  it("finds more monitored network than network", () => {
    const inputs = { EC_ICT_D_1A: { drainageIctKm: 250, drainageTotalKm: 200 } };
    expect(said("part-greater-than-whole", { inputs })).toEqual(["error EC_ICT_D_1A"]);
    expect(said("part-greater-than-whole", stops(330, 330))).toEqual([]);
  });

  it("finds more water billed than supplied", () => {
    const inputs = { EC_I_WS_3C: { waterSupplied: 5e6, waterBilled: 6e6 } };
    expect(said("part-greater-than-whole", { inputs })).toEqual(["error EC_I_WS_3C"]);
  });

  it("allows more pupils than children of the city", () => {
    const inputs = { SC_EH_ED_2C: { studentsEnrolled: 10_500, schoolAgePopulation: 10_000 } };
    expect(said("part-greater-than-whole", { inputs })).toEqual([]);
  });
});

describe("swapped-inputs", () => {
  it("knows by last year's value that two figures stand in each other's place", () => {
    const case_ = stops(330, 40, 12.1);
    expect(said("swapped-inputs", case_)).toEqual(["error EC_ICT_T_1C"]);
    expect(said("part-greater-than-whole", case_)).toEqual([]);
    expect(findingsOf("swapped-inputs", case_)[0]?.values).toMatchObject({ turned: 12.12 }); // 100 × 40 ÷ 330
  });

  it("knows it of a rate without last year, because no city has such a rate", () => {
    const inputs = { SC_EH_H_3C: { physicians: 136_000, population: 480 } };
    expect(said("swapped-inputs", { inputs })).toEqual(["error SC_EH_H_3C"]);
  });

  it("is silent when the value is near last year's as it stands", () => {
    expect(said("swapped-inputs", stops(40, 330, 11))).toEqual([]);
    expect(said("swapped-inputs", stops(40, 330))).toEqual([]);
  });
});
