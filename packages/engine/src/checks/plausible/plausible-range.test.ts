import { describe, expect, it } from "vitest";
import { framework } from "../testing/framework.ts";
import { plausibleRange, rangedDataPoints } from "./plausible-range.ts";

describe("plausible ranges", () => {
  it("are there for every data point of the framework, and for no other", () => {
    expect([...rangedDataPoints].sort()).toEqual(framework.dataPoints.map(({ id }) => id).sort());
  });

  it("lie within the valid ranges, and give a reason", () => {
    const wrong = framework.dataPoints.filter(({ id, validRange }) => {
      const { low, high, reason } = plausibleRange(id);
      const inside = (bound: number | null) =>
        bound === null || (bound >= (validRange.min ?? -Infinity) && bound <= (validRange.max ?? Infinity));
      return !inside(low) || !inside(high) || (low ?? -Infinity) >= (high ?? Infinity) || reason.length < 5;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("are open for a data point of another standard", () => {
    expect(plausibleRange("OTHER")).toMatchObject({ low: null, high: null });
  });
});
