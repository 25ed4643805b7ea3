import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("negative-input", () => {
  it("finds a negative count in a KPI and in the profile", () => {
    const inputs = { EC_ICT_T_1C: { stopsDynamicInfo: -40, stopsTotal: 330 } };
    expect(said("negative-input", { inputs, profile: { population: -5 } })).toEqual(["error EC_ICT_T_1C", "error"]);
  });

  it("lets zero stand", () => {
    expect(said("negative-input", { inputs: { EC_ICT_T_1C: { stopsDynamicInfo: 0, stopsTotal: 330 } } })).toEqual([]);
  });
});
