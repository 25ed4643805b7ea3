import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

const of = (sourceYear: number) => ({ period: "2025", results: { SC_EH_H_1C: 82 }, all: { sourceYear } });

describe("year of the source", () => {
  it("may be the period's, the year of publication after it, or up to five years before", () => {
    for (const year of [2026, 2025, 2024, 2020]) {
      expect(said("source-year-future", of(year))).toEqual([]);
      expect(said("source-year-old", of(year))).toEqual([]);
    }
  });

  it("cannot be later", () => {
    expect(said("source-year-future", of(2052))).toEqual(["warning SC_EH_H_1C"]);
  });

  it("is noted when it is older", () => {
    expect(said("source-year-old", of(2014))).toEqual(["note SC_EH_H_1C"]);
    expect(findingsOf("source-year-old", of(2014))[0]?.values).toMatchObject({ sourceYear: "2014", age: 11 });
  });

  it("is said once for the inputs of one KPI", () => {
    const inputs = { EC_ICT_T_1C: { stopsDynamicInfo: 40, stopsTotal: 330 } };
    expect(said("source-year-old", { inputs, all: { sourceYear: 2014 } })).toEqual(["note EC_ICT_T_1C"]);
  });
});
