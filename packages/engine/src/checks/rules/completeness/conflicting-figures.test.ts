import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("conflicting-figures", () => {
  const results = { SC_EH_H_1C: 82 };
  const again = (value: number) => ({ results, more: [{ kpiId: "SC_EH_H_1C", value, unit: "years" }] });

  it("finds two figures for one thing", () => {
    expect(said("conflicting-figures", again(81))).toEqual(["error SC_EH_H_1C"]);
  });

  it("does not mind the same figure twice, in another unit too", () => {
    expect(said("conflicting-figures", again(82))).toEqual([]);
    const more = [{ variable: "population", value: 136, unit: "thousand-persons" }];
    expect(said("conflicting-figures", { profile: { population: 136_000 }, more })).toEqual([]);
  });
});
