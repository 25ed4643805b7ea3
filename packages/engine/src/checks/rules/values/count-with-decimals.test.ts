import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("count-with-decimals", () => {
  it("finds broken counts among inputs and results", () => {
    const inputs = { EC_ICT_T_1C: { stopsDynamicInfo: 40.5, stopsTotal: 330 } };
    expect(said("count-with-decimals", { inputs })).toEqual(["note EC_ICT_T_1C"]);
    expect(said("count-with-decimals", { results: { EC_ICT_ICT_5C: 7.8 } })).toEqual(["note EC_ICT_ICT_5C"]);
  });

  it("lets yearly means of persons and full-time equivalents stand", () => {
    const inputs = { EC_P_EM_1C: { unemployed: 3000.5 }, SC_SH_SA_7C: { firefighters: 61.5 } };
    expect(said("count-with-decimals", { inputs })).toEqual([]);
  });

  it("does not count thousands as broken", () => {
    const more = [{ variable: "population", value: 136.9, unit: "thousand-persons" }];
    expect(said("count-with-decimals", { more })).toEqual([]);
  });
});
