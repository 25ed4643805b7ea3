import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("computed-cell-overridden", () => {
  it("tells the verifier where a formula was typed over", () => {
    const overrides = [{ kpiId: "EC_ICT_T_1C", component: null, value: 12, at: null }];
    expect(said("computed-cell-overridden", { overrides })).toEqual(["note EC_ICT_T_1C"]);
    expect(said("computed-cell-overridden", { results: { EC_ICT_T_1C: 12 } })).toEqual([]);
  });
});
