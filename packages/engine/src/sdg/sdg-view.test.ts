import { describe, expect, it } from "vitest";
import { assessed, framework } from "../testing/real-plan.ts";
import { result } from "../testing/written-submission.ts";

describe("sdgView", () => {
  it("is there for each of the 17 goals, also when nothing is known", () => {
    const { sdgs } = assessed([]);
    expect(sdgs.map(({ goal }) => goal)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(sdgs.every(({ reported, scored }) => reported === 0 && scored === 0)).toBe(true);
  });

  it("names the data points of all KPIs that refer to the goal", () => {
    const water = assessed([]).sdgs[5];
    const expected = framework.kpis
      .filter((kpi) => kpi.sdg.some((target) => target.startsWith("6.")))
      .flatMap((kpi) => kpi.dataPointIds);
    expect(expected).toContain("EN_EN_WS_4C.tertiary");
    expect(new Set(water?.dataPointIds)).toEqual(new Set(expected));
    expect(water?.total).toBe(expected.length);
  });

  it("does not take goal 1 for goal 10 to 17", () => {
    const [poverty] = assessed([]).sdgs;
    const others = framework.kpis.filter((kpi) => !kpi.sdg.some((target) => target.split(".")[0] === "1"));
    expect(others.flatMap((kpi) => kpi.dataPointIds).filter((id) => poverty?.dataPointIds.includes(id))).toEqual([]);
  });

  it("counts what is reported and scored, by band, and gives no average", () => {
    const given = [
      result("EC_I_WS_1C", [100, "percent"]), // basic water supply, target 100: band 95+
      result("EC_I_WS_3C", [50, "percent"]), // water loss, worst 50: band 0-33
      result("EN_EN_WS_3C", [80, "percent"]), // freshwater consumption: no target
    ];
    const water = assessed(given).sdgs[5];
    expect(water).toMatchObject({ reported: 3, scored: 2, bands: { "0-33": 1, "33-66": 0, "66-95": 0, "95+": 1 } });
    expect(Object.keys(water ?? {}).sort()).toEqual(["bands", "dataPointIds", "goal", "reported", "scored", "total"]);
  });
});
