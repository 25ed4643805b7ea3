import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("area-drift", () => {
  const pedestrian = (cityArea: number) => ({ EC_I_UP_1A: { pedestrianArea: 2, cityArea } });

  it("asks from 1 percent and refuses from 10 percent on", () => {
    const profile = { cityArea: 71.4 };
    expect(said("area-drift", { profile, inputs: pedestrian(71.5) })).toEqual([]);
    expect(said("area-drift", { profile, inputs: pedestrian(73) })).toEqual(["warning EC_I_UP_1A"]);
    expect(said("area-drift", { profile, inputs: pedestrian(230) })).toEqual(["error EC_I_UP_1A"]);
  });

  it("compares the KPIs with each other when the profile has no area", () => {
    const inputs = { ...pedestrian(71.4), EN_EN_PSN_3A: { protectedArea: 10, cityArea: 230 } };
    expect(said("area-drift", { inputs })).toEqual(["error EN_EN_PSN_3A"]);
    expect(said("area-drift", { inputs: pedestrian(71.4) })).toEqual([]);
  });
});
