import { createTranslator } from "@urbimetry/framework";
import { describe, expect, it } from "vitest";
import { isPresent, measuredPoints } from "../reading/measured-point.ts";
import type { MeasuredPoint } from "../reading/measured-point.ts";
import { fullSample } from "../testing/sample-report.ts";
import { figureText, intervalText, percentDecimals, percentText, targetText, withUnit } from "./figures.ts";

const translator = createTranslator("en");
const points = measuredPoints(fullSample());
const pointOf = (id: string): MeasuredPoint => {
  const point = points.find(({ dataPoint }) => dataPoint.id === id);
  if (!point) throw new Error(`no data point ${id}`);
  return point;
};

describe("a percent of target", () => {
  it("is written without decimals", () => {
    expect(percentText(translator, 64.3)).toBe("64\u00a0%");
  });

  it("is never written as a figure of the next band", () => {
    // By hand: 94.96 rounds to 95 and to 95.0, which are in band 95+; 94.96 is not.
    expect([65.5, 94.96, 32.999, 94.99999].map(percentDecimals)).toEqual([1, 2, 3, 4]);
    expect(percentText(translator, 94.96)).toBe("94.96\u00a0%");
  });
});

describe("a figure", () => {
  it("has the decimals of its data point, its target no more than it needs", () => {
    const broadband = pointOf("EC_ICT_ICT_2C");
    expect(figureText(translator, broadband, 57)).toBe("57.00");
    expect(targetText(translator, broadband, 60)).toBe("60");
  });

  it("is a word where the answer is yes or no", () => {
    const plans = pointOf("SC_SH_SA_3A");
    expect(targetText(translator, plans, 1)).toBe("yes");
    expect(figureText(translator, plans, 0)).toBe("no");
  });

  it("says how many elements are met where they are known", () => {
    const plans = pointOf("SC_SH_SA_3A");
    const value = { ...plans.value, status: "computed" as const, value: 0, unit: "yes-no", elements: 3 };
    const known = { ...plans, value: { ...value, interval: null, estimate: false } };
    expect(figureText(translator, known, 0)).toMatch(/^no, 3 of \d$/);
  });

  it("stands before its unit, and alone where the unit says nothing", () => {
    expect(withUnit(translator, "9.1", "microgram-per-cubic-metre")).toBe("9.1\u00a0µg/m³");
    expect(withUnit(translator, "0.3", "coefficient")).toBe("0.3");
  });

  it("has its interval only where it is uncertain", () => {
    const point = pointOf("EC_ICT_ICT_2C");
    if (!isPresent(point.value)) throw new Error("the sample has a figure for broadband");
    const withInterval = (interval: readonly [number, number]) => ({ ...point, value: { ...point.value, interval } });
    expect(intervalText(translator, withInterval([55, 59]) as MeasuredPoint)).toBe("55.00 to 59.00");
    expect(intervalText(translator, withInterval([57, 57]) as MeasuredPoint)).toBeNull();
  });
});
