import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("quality-missing", () => {
  const results = { EC_ICT_ICT_1C: 97, EC_ICT_ICT_2C: 84.51, SC_EH_H_1C: 82 };

  it("names the value without a grade", () => {
    const more = [{ kpiId: "EC_ICT_WS_1C", value: 27.27, unit: "percent", quality: null }];
    expect(said("quality-missing", { results, more })).toEqual(["note EC_ICT_WS_1C"]);
    expect(said("quality-missing", { results })).toEqual([]);
  });

  it("speaks once when the file grades nothing", () => {
    expect(said("quality-missing", { results, all: { quality: null } })).toEqual(["note"]);
  });
});
