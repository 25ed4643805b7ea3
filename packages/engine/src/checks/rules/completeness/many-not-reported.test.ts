import { describe, expect, it } from "vitest";
import { framework } from "../../testing/framework.ts";
import { findingsOf, said } from "../../testing/written-case.ts";

/** A file with a plausible-looking result for the first data points of so many KPIs. */
const reporting = (count: number) => ({
  results: Object.fromEntries(
    framework.kpis.slice(0, count).map((kpi) => [kpi.dataPointIds[0] ?? "", kpi.unit === "yes-no" ? true : 1]),
  ),
});

describe("many-not-reported", () => {
  it("asks when more than a fifth of the 91 KPIs has no value", () => {
    expect(said("many-not-reported", reporting(73))).toEqual([]); // 18 of 91 are 19.8 %
    expect(said("many-not-reported", reporting(72))).toEqual(["warning"]); // 19 of 91 are 20.9 %
  });

  it("counts KPIs, not data points", () => {
    expect(findingsOf("many-not-reported", reporting(10))[0]?.inputs).toMatchObject({ absent: 81, total: 91 });
  });
});
