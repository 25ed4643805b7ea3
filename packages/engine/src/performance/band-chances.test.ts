import * as fc from "fast-check";
import type { BenchmarkRule, Interval } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { bandChances, percentInterval } from "./band-chances.ts";
import { bandOf } from "./bands.ts";
import { performanceRule, type PerformanceRule } from "./performance-rule.ts";

const ruleOf = (rule: BenchmarkRule, target: number) => performanceRule(rule, target) as PerformanceRule;
const broadband = ruleOf({ type: "linear-up" }, 60);
const water = ruleOf({ type: "range", worstLow: 20, low: 50, high: 150, worstHigh: 400 }, 150);
const pay = ruleOf({ type: "ratio-to-one", worst: 0 }, 1);
const jobless = ruleOf({ type: "inverse" }, 5);

const rounded = (chances: ReturnType<typeof bandChances>) =>
  chances && Object.fromEntries(Object.entries(chances).map(([band, chance]) => [band, Number(chance.toFixed(6))]));

describe("bandChances", () => {
  it("are not given when the whole interval lies in one band", () => {
    expect(bandChances(broadband, [40, 56])).toBe(null);
    expect(bandChances(broadband, [57, 70])).toBe(null);
    expect(bandChances(broadband, [57, 57])).toBe(null);
    expect(bandChances(ruleOf({ type: "yes-no" }, 1), [0, 1])).toBe(null);
  });

  it("are the parts of the interval on each side of an edge", () => {
    // 54 to 58: three quarters lie below 57
    expect(bandChances(broadband, [54, 58])).toEqual({ "0-33": 0, "33-66": 0, "66-95": 0.75, "95+": 0.25 });
  });

  it("reach over several edges", () => {
    // 0 to 60: edges 19.8, 39.6 and 57
    expect(rounded(bandChances(broadband, [0, 60]))).toEqual({
      "0-33": 0.33,
      "33-66": 0.33,
      "66-95": 0.29,
      "95+": 0.05,
    });
  });

  it("count both sides of a rule that rises and falls again", () => {
    // Water: 95 percent at 48.5 and 162.5, 66 percent at 39.8 and 235; 40 to 240 is 200 wide
    expect(rounded(bandChances(water, [40, 240]))).toEqual({
      "0-33": 0,
      "33-66": 0.025, // 235 to 240
      "66-95": Number(((48.5 - 40 + 235 - 162.5) / 200).toFixed(6)),
      "95+": 0.57, // 48.5 to 162.5
    });
  });

  it("count both sides of a ratio to one", () => {
    // 95 percent at 0.95 and 1 ÷ 0.95
    const [low, high] = [0.9, 1.1];
    const top = (1 / 0.95 - 0.95) / (high - low);
    expect(rounded(bandChances(pay, [low, high]))).toEqual({
      "0-33": 0,
      "33-66": 0,
      "66-95": Number((1 - top).toFixed(6)),
      "95+": Number(top.toFixed(6)),
    });
  });

  it("follow an inverse rule in the value, not in the percent", () => {
    // 95 percent at 5 ÷ 0.95 = 5.263…, 66 percent at 7.575…
    expect(rounded(bandChances(jobless, [4, 8]))).toEqual({
      "0-33": 0,
      "33-66": Number(((8 - 500 / 66) / 4).toFixed(6)),
      "66-95": Number(((500 / 66 - 500 / 95) / 4).toFixed(6)),
      "95+": Number(((500 / 95 - 4) / 4).toFixed(6)),
    });
  });

  it("add up to 1, and agree with counting many values of the interval", () => {
    const rules = fc.constantFrom(broadband, water, pay, jobless);
    fc.assert(
      fc.property(
        rules,
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0.01, max: 300, noNaN: true }),
        (rule, low, width) => {
          const chances = bandChances(rule, [low, low + width]);
          fc.pre(chances !== null);
          const steps = 4_000;
          const counted: Record<string, number> = { "0-33": 0, "33-66": 0, "66-95": 0, "95+": 0 };
          for (let step = 0; step < steps; step += 1) {
            const band = bandOf(rule.percent(low + ((step + 0.5) / steps) * width, null));
            counted[band] = (counted[band] ?? 0) + 1 / steps;
          }
          const given = Object.entries(chances ?? {});
          expect(given.reduce((sum, [, chance]) => sum + chance, 0)).toBeCloseTo(1, 12);
          for (const [band, chance] of given) expect(Math.abs(chance - (counted[band] ?? 0))).toBeLessThan(0.002);
        },
      ),
    );
  });
});

describe("percentInterval", () => {
  it.each([
    ["a line", broadband, [54, 66], [90, 110]],
    ["an inverse, with its bend inside", jobless, [4, 10], [50, 100]],
    ["a range, with its plateau inside", water, [40, 275], [50, 100]],
    ["a ratio to one, with its top inside", pay, [0.8, 1.1], [80, 100]],
    ["what lies below the worst value", ruleOf({ type: "linear-down", worst: 33 }, 0), [16.5, 66], [0, 50]],
  ] satisfies [string, PerformanceRule, Interval, Interval][])("spans %s", (_, rule, interval, expected) => {
    const [low, high] = percentInterval(rule, interval);
    expect(low).toBeCloseTo(expected[0], 10);
    expect(high).toBeCloseTo(expected[1], 10);
  });
});
