import type { IndexData, IndexStep } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { data, elements, recipe, steps, withColumn } from "../testing/small-index.ts";
import type { IndexPlan } from "./index-plan.ts";
import { prepareIndex } from "./prepare-index.ts";
import { runIndex } from "./run-index.ts";

const reason = "for a test";
const [, normalise, aggregate] = steps as [IndexStep, IndexStep, IndexStep];

function planOf(...given: Parameters<typeof prepareIndex>): IndexPlan {
  const { plan, problems } = prepareIndex(...given);
  if (plan === null) throw new Error(`no plan: ${JSON.stringify(problems)}`);
  return plan;
}
const plan = planOf(recipe(), elements, data);

// By hand. a 0 10 5 10 → 0 100 50 100; b 1 2 3 5 → 0 25 50 100; c ÷ people 1 2 3 5 → 0 25 50 100; d lower is better → 0 25 50 100.
// north = mean of a and b, south = mean of c and d, index = (north + 3 south) ÷ 4.
const scores = [0, (62.5 + 3 * 25) / 4, 50, 100];

describe("runIndex", () => {
  it("gives scores of every level and places", () => {
    const run = runIndex(plan);
    expect(run.complete).toBe(true);
    expect([...run.scores]).toEqual(scores);
    expect([...run.ranks]).toEqual([4, 3, 2, 1]);
    expect(run.levels.map(({ columns }) => columns)).toEqual([["a", "b", "c", "d"], ["north", "south"], ["index"]]);
    expect([...run.levels[1]!.values[0]!]).toEqual([0, 62.5, 50, 100]);
    expect(run.effectiveWeights.map((level) => [...level])).toEqual([[0.125, 0.125, 0.375, 0.375], [0.25, 0.75], [1]]);
    expect(run.units).toEqual(["P", "Q", "R", "S"]);
    expect(run.removed).toEqual([]);
  });

  it("keeps what every step left", () => {
    const run = runIndex(plan);
    expect(run.steps.map(({ id }) => id)).toEqual(["denominate", "normalise", "aggregate"]);
    expect([...run.steps[0]!.table.values[2]!]).toEqual([1, 2, 3, 5]);
    expect([...run.steps[1]!.table.values[3]!]).toEqual([0, 25, 50, 100]);
  });

  it("changes nothing that it was given", () => {
    const before = structuredClone(plan);
    runIndex(plan, { without: ["a"], weights: [null, Float64Array.of(1, 1), null] });
    runIndex(plan, { values: data.values.map((column) => column.map((value) => value + 1)) });
    expect(plan).toEqual(before);
  });

  it("gives places within each year of a panel", () => {
    const panel: IndexData = {
      ...data,
      units: ["P", "P", "Q", "Q"],
      times: [2025, 2024, 2025, 2024],
      names: { P: "Pine", Q: "Quay" },
    };
    const run = runIndex(planOf(recipe(), elements, panel));
    expect(run.times).toEqual([2024, 2024, 2025, 2025]);
    expect(run.units).toEqual(["P", "Q", "P", "Q"]);
    // Rows of the data at hand: P 2024 is Q above, Q 2024 is S, P 2025 is P, Q 2025 is R.
    expect([...run.scores]).toEqual([scores[1], scores[3], scores[0], scores[2]]);
    expect([...run.ranks]).toEqual([2, 1, 2, 1]);
  });

  it("gives no place to a unit with too few data, and keeps its score", () => {
    const sparse = withColumn("b", 1, NaN, 3, 5);
    const run = runIndex(planOf(recipe({ coverage: { atLeast: 0.8, reason } }), elements, sparse));
    expect([...run.coverage]).toEqual([1, 0.75, 1, 1]);
    expect([...run.ranks]).toEqual([3, 0, 2, 1]);
    expect(run.scores[1]).not.toBeNaN();
  });

  it("names the units that a step removed", () => {
    const screen = {
      step: "screen",
      reason,
      by: "missing",
      available: 0.5,
      include: [],
      exclude: ["R"],
    } as unknown as IndexStep;
    const run = runIndex(planOf(recipe({ steps: [screen, normalise, aggregate] }), elements, data));
    expect(run.removed).toEqual(["R"]);
    expect(run.units).toEqual(["P", "Q", "S"]);
    expect([...run.rows]).toEqual([0, 1, 3]);
    expect(run.scores).toHaveLength(3);
  });
});

describe("a variation", () => {
  it("takes over the steps before the first one touched", () => {
    const run = runIndex(plan, { without: ["a"] });
    expect(run.steps[0]).toBe(plan.nominal.steps[0]);
    expect(run.steps[1]).toBe(plan.nominal.steps[1]);
    expect(run.steps[2]).not.toBe(plan.nominal.steps[2]);
    expect(runIndex(plan)).toBe(plan.nominal);
    expect(runIndex(plan, {})).toBe(plan.nominal);
    expect(runIndex(plan, { weights: [null, null, null], random: () => 0.5 })).toBe(plan.nominal);
  });

  it("leaves an element out by its weight", () => {
    const run = runIndex(plan, { without: ["a"] });
    expect(run.scores[1]).toBe((25 + 3 * 25) / 4); // north of Q is b alone
    expect([...run.effectiveWeights[0]!]).toEqual([0, 0.25, 0.375, 0.375]);
    expect(runIndex(plan, { without: ["south"] }).scores[1]).toBe(62.5);
  });

  it("weighs otherwise", () => {
    expect(runIndex(plan, { weights: [null, Float64Array.of(1, 1), null] }).scores[1]).toBe((62.5 + 25) / 2);
  });

  it("does a step otherwise", () => {
    const ranks = { ...normalise, method: { type: "borda", ties: "min" } } as IndexStep;
    const run = runIndex(plan, { steps: { normalise: ranks } });
    // Borda counts 0 to 3; a has a tie of Q and S at 2.
    expect([...run.levels[0]!.values[0]!]).toEqual([0, 2, 1, 2]);
    expect(run.steps[0]).toBe(plan.nominal.steps[0]);
    expect(run.steps[1]?.step).toBe(ranks);
  });

  it("starts from other values", () => {
    const run = runIndex(plan, { values: [Float64Array.of(0, 5, 5, 10), ...plan.data.values.slice(1)] });
    expect(run.scores[1]).toBe(((50 + 25) / 2 + 3 * 25) / 4);
    expect([...run.coverage]).toEqual([1, 1, 1, 1]);
  });

  it("moves goalposts", () => {
    const evidence = "by hand";
    const posts = Object.fromEntries(
      [
        ["a", 0, 10],
        ["b", 0, 5],
        ["c", 0, 100],
        ["d", 4, 0],
      ].map(([id, worst, best]) => [id, { worst, best, evidence }]),
    );
    const method = { type: "goalposts", posts: "benchmarks", scale: 100, floor: 0, clip: true } as const;
    const given = recipe({ steps: [{ ...normalise, method } as IndexStep, aggregate] });
    const own = planOf(given, elements, data, {
      benchmarks: { ...posts, z: { worst: 0, best: 1, evidence } } as never,
    });
    expect([...runIndex(own).levels[0]!.values[0]!]).toEqual([0, 100, 50, 100]);
    const moved = runIndex(own, { goalposts: { a: { worst: 0, best: 20 } } });
    expect([...moved.levels[0]!.values[0]!]).toEqual([0, 50, 25, 50]);
    expect([...moved.levels[0]!.values[1]!]).toEqual([20, 40, 60, 100]);
  });

  it("that can't be computed gives no scores and says why", () => {
    const geometric = { ...aggregate, methods: [{ type: "geometric", atLeast: 0 }] } as IndexStep;
    const run = runIndex(plan, { steps: { aggregate: geometric } });
    expect(run.complete).toBe(false);
    expect([...run.scores]).toEqual([NaN, NaN, NaN, NaN]);
    expect([...run.ranks]).toEqual([0, 0, 0, 0]);
    expect(run.problems.some(({ severity, step }) => severity === "error" && step === "aggregate")).toBe(true);
    const unknown = { ...normalise, individual: { z: { type: "direction-only" } } } as unknown as IndexStep;
    expect(runIndex(plan, { steps: { normalise: unknown } })).toMatchObject({
      complete: false,
      problems: [{ code: "unknown-indicator", element: "z", step: "normalise" }],
    });
  });

  it("that doesn't fit the plan is a mistake", () => {
    expect(() => runIndex(plan, { steps: { treat: normalise } })).toThrow("requires steps of the plan, got treat");
    expect(() => runIndex(plan, { steps: { normalise: aggregate } })).toThrow("requires a step normalise");
    expect(() => runIndex(plan, { values: [] })).toThrow("requires 4 columns, got 0");
    expect(() => runIndex(plan, { values: data.values.map(() => Float64Array.of(1)) })).toThrow(
      "columns of 4 rows, got 1",
    );
    expect(() => runIndex(plan, { weights: [Float64Array.of(1)] })).toThrow("requires 4 weights at level 1, got 1");
    expect(() => runIndex(plan, { without: ["z"] })).toThrow("requires elements of the structure, got z");
  });
});

describe("numbers that are none", () => {
  it("are refused where a step made them", () => {
    const scales = {
      step: "denominate",
      reason,
      denominators: { a: "people" },
      scales: { people: 1e308 },
    } as IndexStep;
    const large = withColumn("a", 1, 2, 3, 1e10);
    const { plan: none, problems } = prepareIndex(recipe({ steps: [scales, normalise, aggregate] }), elements, large);
    expect(none).toBeNull();
    expect(problems).toMatchObject([
      { code: "value-infinite", severity: "error", step: "denominate", element: "a", unit: "S" },
    ]);
  });
});
