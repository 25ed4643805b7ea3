import * as fc from "fast-check";
import type { BenchmarkRule } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { benchmarks } from "../testing/real-plan.ts";
import { bandOf, pointsOf } from "./bands.ts";
import { performanceRule, type PerformanceRule } from "./performance-rule.ts";

const ruleOf = (rule: BenchmarkRule, target: number): PerformanceRule => {
  const found = performanceRule(rule, target);
  if (!found) throw new RangeError("a rule that can score");
  return found;
};

const broadband = ruleOf({ type: "linear-up" }, 60);
const pointsAt = (value: number) => pointsOf(broadband.percent(value, null));

describe("the printed example, Fixed Broadband Subscriptions", () => {
  // U4SSC Factsheet, Mashhad (2021), p. 9: target 60 %; bands over 57.0, 39.6 to 57.0, 19.8 to 39.6, under 19.8
  it("has its bands begin at 57.0, 39.6 and 19.8", () => {
    expect(broadband.cuts).toEqual([19.8, 39.6, 57]);
  });

  it("puts a value on an edge into the upper band", () => {
    expect([57, 39.6, 19.8].map(pointsAt)).toEqual([4, 3, 2]);
    expect([56.99, 39.59, 19.79].map(pointsAt)).toEqual([3, 2, 1]);
  });

  it("is 125 percent of target at 75", () => {
    expect(broadband.percent(75, null)).toBe(125);
  });
});

describe("performanceRule", () => {
  // Expected percentages by hand, from the table beside `BenchmarkRule` in the model; rows with a place are the
  // examples of the reference benchmarks.
  it.each([
    [
      "linear-up",
      { type: "linear-up" },
      60,
      [
        [57, 95],
        [0, 0],
        [75, 125],
      ],
    ],
    [
      "inverse (unemployment)",
      { type: "inverse" },
      5,
      [
        [10, 50],
        [5, 100],
        [3, 100],
        [0, 100],
      ],
    ],
    [
      "linear-down (open dumping)",
      { type: "linear-down", worst: 33 },
      0,
      [
        [0, 100],
        [16.5, 50],
        [66, -100],
      ],
    ],
    [
      "linear-between, downwards (PM2.5)",
      { type: "linear-between", worst: 35, best: 5, addComponents: [] },
      5,
      [
        [20, 50],
        [5, 100],
        [35, 0],
        [2, 110],
      ],
    ],
    [
      "linear-between, upwards (life expectancy)",
      { type: "linear-between", worst: 54, best: 84, addComponents: [] },
      84,
      [
        [69, 50],
        [84, 100],
        [54, 0],
      ],
    ],
    [
      "ratio-to-one",
      { type: "ratio-to-one", worst: 0 },
      1,
      [
        [1, 100],
        [0.8, 80],
        [1.25, 80],
        [0, 0],
        [-1, 0],
      ],
    ],
    [
      "ratio-to-one from 0.6",
      { type: "ratio-to-one", worst: 0.6 },
      1,
      [
        [0.8, 50],
        [1.25, 50],
        [0.6, 0],
      ],
    ],
    [
      "range (water)",
      { type: "range", worstLow: 20, low: 50, high: 150, worstHigh: 400 },
      150,
      [
        [100, 100],
        [50, 100],
        [150, 100],
        [35, 50],
        [300, 40],
      ],
    ],
    [
      "yes-no",
      { type: "yes-no" },
      1,
      [
        [1, 100],
        [0, 0],
      ],
    ],
  ] satisfies [string, BenchmarkRule, number, [number, number][]][])("scores by %s", (_, rule, target, expected) => {
    const { percent } = ruleOf(rule, target);
    const given = expected.map(([value]) => Number(percent(value, null).toFixed(10)));
    expect(given).toEqual(expected.map(([, wanted]) => wanted));
  });

  it("counts elements where they are known, and asks for a yes where they are not", () => {
    const elements = ["a", "b", "c", "d"];
    const { percent } = ruleOf({ type: "share-of-elements", elements }, 1);
    expect(percent(0, 3)).toBe(75);
    expect(percent(1, 4)).toBe(100);
    expect(percent(0, null)).toBe(0);
    expect(percent(1, null)).toBe(100);
  });

  it("does not exist where nothing can be scored", () => {
    expect(performanceRule({ type: "none" }, 1)).toBe(null);
    expect(performanceRule({ type: "linear-up" }, 0)).toBe(null);
    expect(performanceRule({ type: "linear-between", worst: 5, best: 5, addComponents: [] }, 5)).toBe(null);
  });

  it("does not divide by nothing where a range has steep ends", () => {
    const { percent } = ruleOf({ type: "range", worstLow: 50, low: 50, high: 150, worstHigh: 150 }, 150);
    expect([50, 150].map((value) => percent(value, null))).toEqual([100, 100]);
    expect([49, 151].map((value) => pointsOf(percent(value, null)))).toEqual([1, 1]);
  });
});

const scored = benchmarks.benchmarks.flatMap(({ dataPoint, rule, value }) => {
  const found = value === null ? null : performanceRule(rule, value);
  return found ? [{ dataPoint, type: rule.type, rule: found, rising: isRising(rule), value: value ?? 0 }] : [];
});

/** Higher is better (1), lower is better (−1), neither over its whole length (0). */
function isRising(rule: BenchmarkRule): -1 | 0 | 1 {
  if (rule.type === "linear-up" || rule.type === "yes-no" || rule.type === "share-of-elements") return 1;
  if (rule.type === "linear-between") return rule.best > rule.worst ? 1 : -1;
  return rule.type === "inverse" || rule.type === "linear-down" ? -1 : 0;
}

describe("every rule of the reference set", () => {
  const rules = fc.constantFrom(...scored);
  const share = fc.double({ min: 0, max: 3, noNaN: true });

  it("earns no less for a better value", () => {
    const oneWay = fc.constantFrom(...scored.filter(({ rising }) => rising !== 0));
    fc.assert(
      fc.property(oneWay, share, share, ({ rule, rising, value }, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((part) => part * (value || 10));
        const [from, to] = [rule.percent(low ?? 0, null), rule.percent(high ?? 0, null)];
        expect(rising * (to - from)).toBeGreaterThanOrEqual(-1e-9);
        expect(rising * (pointsOf(to) - pointsOf(from))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it("changes the band at its cuts and nowhere else", () => {
    fc.assert(
      fc.property(rules, share, share, ({ rule, value }, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((part) => part * (value || 10));
        const inside = rule.cuts.filter((cut) => cut > (low ?? 0) - 1e-9 && cut < (high ?? 0) + 1e-9);
        const answers = rule.cuts.length === 0;
        fc.pre(inside.length === 0 && !answers);
        expect(bandOf(rule.percent(low ?? 0, null))).toBe(bandOf(rule.percent(high ?? 0, null)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("has a cut on the upper side of its edge, whatever the division says", () => {
    for (const { dataPoint, rule } of scored)
      for (const cut of rule.cuts) {
        const percent = rule.percent(cut, null);
        expect(
          [33, 66, 95].some((edge) => Math.abs(percent - edge) < 1e-9),
          `${dataPoint} at ${cut}: ${percent}`,
        ).toBe(true);
        expect(pointsOf(percent)).toBe([33, 66, 95].findIndex((edge) => Math.abs(percent - edge) < 1e-9) + 2);
      }
  });

  it("gives its target 95 percent or more", () => {
    // A target of 0 is reached at 0; the target of a range is one of its ends.
    const short = scored.filter(({ rule, value }) => pointsOf(rule.percent(value, null)) !== 4);
    expect(short.map(({ dataPoint }) => dataPoint)).toEqual([]);
  });
});
