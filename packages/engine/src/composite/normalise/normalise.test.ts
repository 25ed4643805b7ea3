import { NormalisationMethod, type StepOf } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import type { IndexTable } from "../index-table.ts";
import type { StepContext } from "../step-context.ts";
import { buildStructure } from "../structure/build-structure.ts";
import { normalise } from "./normalise.ts";

const { structure } = buildStructure([
  { id: "index", level: 2, direction: 1, weight: 1 },
  { id: "up", level: 1, parent: "index", direction: 1, weight: 1, target: 20 },
  { id: "down", level: 1, parent: "index", direction: -1, weight: 1, target: 4 },
]);
if (structure === null) throw new Error("two indicators have a structure");
const context = { structure } as unknown as StepContext;

const table: IndexTable = {
  units: ["P", "Q", "R"],
  columns: ["up", "down"],
  values: [Float64Array.of(0, 10, NaN), Float64Array.of(8, 0, 6)],
};

const run = (method: object, given = table, more: Partial<StepOf<"normalise">> = {}) => {
  const step = { step: "normalise", reason: "for a test", individual: {}, scope: "pooled", ...more } as const;
  const { table: scaled, problems } = normalise(given, { ...step, method: NormalisationMethod.parse(method) }, context);
  return { scores: scaled?.values.map((column) => [...column]), problems };
};
const told = (method: object, given?: IndexTable, more?: Partial<StepOf<"normalise">>) =>
  run(method, given, more).problems.map(({ code, element, unit, time }) =>
    [code, element, unit, time].filter(Boolean).join(" "),
  );

/** The table with other values of `up`. */
const withUp = (...values: number[]): IndexTable => ({
  ...table,
  values: [Float64Array.from(values), table.values[1]!],
});

describe("normalise", () => {
  it("makes more better, then scales", () => {
    expect(run({ type: "min-max" }).scores).toEqual([
      [0, 100, NaN],
      [0, 100, 25],
    ]);
    expect(run({ type: "direction-only" }).scores).toEqual([
      [0, 10, NaN],
      [-8, -0, -6],
    ]);
    expect(run({ type: "borda" }).scores).toEqual([
      [0, 1, NaN],
      [0, 2, 1],
    ]);
  });

  it("measures distances to maximum, target and reference", () => {
    expect(run({ type: "distance-to-maximum" }).scores?.[1]).toEqual([0, 1, 0.25]);
    // by hand: up 10 ÷ 20; down 0 is better than its target 4: (0 + 8) ÷ (−4 + 8)
    expect(run({ type: "distance-to-target" }).scores).toEqual([
      [0, 0.5, NaN],
      [0, 2, 0.5],
    ]);
    expect(run({ type: "distance-to-target", cap: true }).scores?.[1]).toEqual([0, 1, 0.5]);
    expect(run({ type: "distance-to-target", targets: { up: 5, down: 2 } }).scores?.[0]).toEqual([0, 2, NaN]);
    expect(run({ type: "distance-to-reference", unit: "R" }, withUp(0, 10, 5)).scores).toEqual([
      [0, 2, 1],
      [0, 4, 1],
    ]);
  });

  it("scores between goalposts of either direction", () => {
    const posts = {
      up: { worst: 5, best: 15, evidence: "for a test" },
      down: { worst: 10, best: 0, evidence: "for a test" },
    };
    expect(run({ type: "goalposts", posts }).scores).toEqual([
      [0, 50, NaN],
      [20, 100, 40],
    ]);
    expect(run({ type: "goalposts", posts, clip: false, scale: 10 }).scores?.[0]).toEqual([-5, 5, NaN]);
  });

  it("maps any result onto one range", () => {
    expect(run({ type: "rank", outputRange: [1, 100] }).scores).toEqual([
      [1, 100, NaN],
      [1, 100, 50.5],
    ]);
  });

  it("takes a method of its own for an indicator", () => {
    const individual = { down: NormalisationMethod.parse({ type: "rank" }) };
    expect(run({ type: "min-max" }, table, { individual }).scores).toEqual([
      [0, 100, NaN],
      [1, 3, 2],
    ]);
  });

  it("pools the years of a panel, or takes each by itself", () => {
    const years: IndexTable = {
      units: ["P", "Q", "P", "Q"],
      times: [2024, 2024, 2025, 2025],
      columns: ["up", "down"],
      values: [Float64Array.of(0, 5, 5, 10), Float64Array.of(4, 3, 2, 0)],
    };
    expect(run({ type: "min-max" }, years).scores).toEqual([
      [0, 50, 50, 100],
      [0, 25, 50, 100],
    ]);
    expect(run({ type: "min-max" }, years, { scope: "per-year" }).scores).toEqual([
      [0, 100, 0, 100],
      [0, 100, 0, 100],
    ]);
    // by hand: the reference is Q in 2024, the first year
    expect(run({ type: "distance-to-reference", unit: "Q" }, years).scores?.[0]).toEqual([0, 1, 1, 2]);
    const flat = { ...years, values: [Float64Array.of(0, 5, 7, 7), Float64Array.of(4, 3, 2, 0)] };
    expect(told({ type: "min-max" }, flat, { scope: "per-year" })).toEqual(["constant-indicator up 2025"]);
  });

  it("refuses an indicator that has no scale", () => {
    expect(told({ type: "min-max" }, withUp(3, 3, NaN))).toEqual(["constant-indicator up"]);
    expect(told({ type: "z-score" }, withUp(3, 3, NaN))).toEqual(["constant-indicator up"]);
    expect(told({ type: "percentile-rank" }, withUp(3, NaN, NaN))).toEqual(["constant-indicator up"]);
    expect(told({ type: "rank", outputRange: [0, 1] }, withUp(3, 3, NaN))).toEqual(["constant-indicator up"]);
    expect(told({ type: "min-max" }, withUp(-1.7e308, 1.7e308, 0))).toEqual(["indicator-range-too-large up"]);
    expect(told({ type: "fraction-of-maximum" }, withUp(-4, 0, NaN))).toEqual(["maximum-zero up", "maximum-zero down"]);
  });

  it("refuses points that are missing, or that don't fit", () => {
    const evidence = "for a test";
    const posts = (worst: number, best: number) => ({
      up: { worst, best, evidence },
      down: { worst: 10, best: 0, evidence },
    });
    expect(told({ type: "goalposts", posts: "benchmarks" })).toEqual([
      "goalposts-missing up",
      "goalposts-missing down",
    ]);
    expect(told({ type: "goalposts", posts: posts(3, 3) })).toEqual(["goalposts-coincide up"]);
    expect(told({ type: "goalposts", posts: posts(9, 3) })).toEqual(["goalposts-against-direction up"]);
    const endless = { type: "goalposts", posts: posts(0, Infinity), scale: 100, clip: true, floor: 0 } as const;
    expect(told({ type: "min-max" }, table, { individual: { up: endless } })).toEqual(["goalposts-not-finite up"]);
    expect(told({ type: "distance-to-target", targets: { up: -1 } })).toEqual([
      "target-not-better-than-worst up",
      "target-missing down",
    ]);
    expect(told({ type: "distance-to-reference", unit: "R" })).toEqual(["reference-missing up R"]);
    expect(told({ type: "distance-to-reference", unit: "P" })).toEqual([
      "reference-not-better-than-worst up P",
      "reference-not-better-than-worst down P",
    ]);
    expect(told({ type: "distance-to-reference", unit: "X" })[0]).toBe("unknown-unit X");
  });

  it("refuses classes that don't fit their scores, and unknown indicators", () => {
    expect(told({ type: "categorical", percentiles: [50, 20], scores: [0, 1, 2] })).toEqual([
      "percentiles-not-ascending",
    ]);
    const individual = { other: NormalisationMethod.parse({ type: "rank" }) };
    expect(told({ type: "min-max" }, table, { individual })).toEqual(["unknown-indicator other"]);
  });

  it("gives COINr's parts of a negative maximum only where they are asked for", () => {
    const costs = { ...table, values: [Float64Array.of(1, 2, 4), Float64Array.of(8, 2, 6)] };
    expect(told({ type: "fraction-of-maximum" }, costs)).toEqual(["maximum-negative down"]);
    // by hand: −8, −2, −6 by −2: the best has the smallest
    expect(run({ type: "fraction-of-maximum", compatibility: "coinr" }, costs).scores?.[1]).toEqual([4, 1, 3]);
  });

  it("leaves an indicator without values as it is", () => {
    expect(run({ type: "min-max" }, withUp(NaN, NaN, NaN))).toMatchObject({
      scores: [
        [NaN, NaN, NaN],
        [0, 100, 25],
      ],
      problems: [],
    });
  });
});
