import { describe, expect, it } from "vitest";
import type { DataPoint, KpiValue, Performance } from "@urbimetry/model";
import { smallFramework } from "../testing/small-framework.ts";
import { smallTranslator } from "../testing/small-translator.ts";
import { percentText } from "./percent-text.ts";
import { groupSentence, pointSentence } from "./sentences.ts";

const translator = smallTranslator("en");
const broadband = smallFramework.dataPoints.find(({ id }) => id === "EC_ICT_ICT_2C") as DataPoint;
const base = { dataPointId: broadband.id, kpiId: broadband.kpiId, component: null, quality: null, source: null };
const rest = { note: null, problems: [], at: null };
const present: KpiValue = {
  ...base,
  ...rest,
  status: "computed",
  value: 53.4,
  unit: "percent",
  interval: null,
  estimate: false,
  elements: null,
};
const scored: Performance = {
  scored: true,
  dataPointId: broadband.id,
  percent: 89,
  percentOfScale: 89,
  band: "66-95",
  points: 3,
  benchmark: 60,
  bandChances: null,
};

describe("pointSentence", () => {
  const say = (value: KpiValue, performance: Performance) =>
    pointSentence(translator, { point: broadband, value, performance });

  it("gives name, code, figure, performance and band", () => {
    expect(say(present, scored)).toBe(
      "Fixed Broadband Subscriptions (EC: ICT: ICT: 2C): 53.4 %, 89 % of target, band 66–95.",
    );
  });

  it("says that an estimate is one", () => {
    expect(say({ ...present, estimate: true }, scored)).toContain("53.4 %, an estimate, 89 % of target");
  });

  it("says that there is no benchmark, or that the figure is impossible", () => {
    const unscored = { scored: false, dataPointId: broadband.id, benchmark: null } as const;
    expect(say(present, { ...unscored, reason: "no-benchmark" })).toContain("There is no benchmark");
    expect(say(present, { ...unscored, reason: "out-of-range" })).toContain("outside the possible range");
  });

  it("says why there is no figure", () => {
    const performance: Performance = { scored: false, dataPointId: broadband.id, reason: "no-value", benchmark: 60 };
    const absent: KpiValue = { ...base, ...rest, status: "not-reported", reason: "not-collected" };
    expect(say(absent, performance)).toBe(
      "Fixed Broadband Subscriptions (EC: ICT: ICT: 2C): not reported, not collected.",
    );
    expect(say({ ...absent, status: "missing", reason: null }, performance)).toMatch(/: no figure\.$/);
  });
});

describe("groupSentence", () => {
  const group = { level: "dimension", id: "economy", points: 9, scored: 4, reported: 5, total: 7 } as const;

  it("gives the share of points with coverage", () => {
    expect(groupSentence(translator, { ...group, percent: 56.25, band: "33-66" }, "Havenstad")).toBe(
      "Economy: 56 % of its points, band 33–66. 4 of 7 data points scored, 5 reported.", // U4SSC's printed example: 9 of 16
    );
  });

  it("does not make a zero of nothing", () => {
    expect(groupSentence(translator, { ...group, points: 0, scored: 0, percent: null, band: null }, "")).toBe(
      "Economy: not scored. 5 of 7 data points reported.",
    );
  });
});

describe("percentText", () => {
  it("never lifts a percentage into the next band by rounding", () => {
    expect(percentText(translator, 94.6)).toBe("94.6 %");
    expect(percentText(translator, 94.97)).toBe("94.97 %");
    expect(percentText(translator, 95)).toBe("95 %");
    expect(percentText(translator, 64.4)).toBe("64 %");
  });
});
