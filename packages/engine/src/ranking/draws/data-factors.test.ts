import type { IndexData, IndexStep, UncertaintyFactor } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { prepareIndex } from "../../composite/run/prepare-index.ts";
import { data, elements, steps } from "../../composite/testing/small-index.ts";
import { seededRandom } from "../random.ts";
import { codesOf, planOf, reason, variationOf } from "../testing/factor-cases.ts";
import { randomPlan } from "../testing/random-index.ts";
import { drawRanks } from "./draw-ranks.ts";
import { factorEffects } from "./factor-effects.ts";

describe("data", () => {
  const factor: UncertaintyFactor = { type: "data", id: "data", reason, distribution: "normal", verifiedFactor: 0.5 };
  const many = 2000;
  const big = (changes: Partial<IndexData> = {}): IndexData => {
    const units = Array.from({ length: many }, (_, unit) => `U${String(unit).padStart(4, "0")}`);
    const random = seededRandom(5);
    const even = (value: number) => new Float64Array(many).fill(value);
    return {
      ...data,
      units,
      names: {},
      values: [even(100), even(100), Float64Array.from(units, random), Float64Array.from(units, random)],
      groups: {},
      denominators: { people: even(10) },
      relativeError: [even(0.1), even(0), even(0.1), even(0)],
      ...changes,
    };
  };
  const drawn = (from: IndexData, changed: UncertaintyFactor = factor, tree = elements) => {
    // Columns without spread can't be scored between extremes; their ranks can.
    const ranks: IndexStep = {
      step: "normalise",
      reason,
      method: { type: "rank", ties: "min" },
      individual: {},
      scope: "pooled",
    };
    const plan = planOf({ data: from, elements: tree, steps: [steps[0]!, ranks, steps[2]!] });
    return variationOf(plan, changed, 0.4).values!;
  };
  const deviation = (values: Float64Array, centre: number) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length);

  it("are drawn around what is reported with their own relative deviation", () => {
    const values = drawn(big());
    expect(deviation(values[0]!, 100)).toBeGreaterThan(9.4); // 10 ± 4 standard errors of 10 ÷ √4000
    expect(deviation(values[0]!, 100)).toBeLessThan(10.6);
    const even = drawn(big(), { ...factor, distribution: "uniform" })[0]!;
    expect(deviation(even, 100)).toBeGreaterThan(9.4);
    expect(Math.max(...even)).toBeLessThan(100 + 10 * Math.sqrt(3)); // an even distribution ends there
  });

  it("stay where they are exact, and are narrower where verified", () => {
    const verified = Array.from({ length: 4 }, () => new Uint8Array(many).fill(1));
    const from = big({ verified });
    const values = drawn(from);
    expect([...values[1]!].every((value) => value === 100)).toBe(true);
    expect(deviation(values[0]!, 100)).toBeLessThan(5.3); // half of 10
    expect(deviation(values[0]!, 100)).toBeGreaterThan(4.7);
  });

  it("stay within what can be true, and keep gaps", () => {
    const tree = elements.map((element) =>
      element.id === "a" ? { ...element, validRange: { min: 0, max: 105 } } : element,
    );
    const column = new Float64Array(many).fill(100);
    column[7] = Number.NaN;
    column[8] = 120; // reported beyond what can be true: not corrected, and no further
    const values = drawn(big({ values: [column, ...big().values.slice(1)] }), factor, tree)[0]!;
    expect(Number.isNaN(values[7]!)).toBe(true);
    expect(values.every((value, row) => row === 7 || value <= (row === 8 ? 120 : 105))).toBe(true);
    expect(values.some((value) => value === 105)).toBe(true);
  });

  it("are refused where nobody said how sure they are", () => {
    expect(codesOf(planOf(), factor)).toEqual(["uncertainty-data-without-errors"]);
  });
});

describe("gaps", () => {
  const factor: UncertaintyFactor = { type: "imputation", id: "gaps", reason };

  it("are drawn anew where the recipe has a model, and refused where it has none", () => {
    const impute: IndexStep = {
      step: "impute",
      reason,
      method: { type: "multiple", tolerance: 1e-6, maxIterations: 500 },
      individual: {},
    };
    const world = randomPlan(3, [{ type: "arithmetic", atLeast: 0 }], { units: 40, missing: 0.1 });
    const withModel = prepareIndex(
      { ...world.recipe, steps: [impute, ...world.recipe.steps] },
      world.structure.levels.flatMap((level) => level.elements),
      world.data,
    ).plan!;
    expect(codesOf(world, factor)).toEqual(["uncertainty-imputation-without-model"]);
    const { draws } = drawRanks(withModel, { factors: [factor] }, { from: 0, to: 20, seed: 1 });
    expect(new Set(draws!.scores).size).toBeGreaterThan(40);
    const { effects, problems } = factorEffects(withModel, { factors: [factor] }, { seed: 1, draws: 4 });
    const missing = world.data.values.reduce((sum, column) => sum + column.filter(Number.isNaN).length, 0);
    expect(problems).toEqual([]);
    expect(effects[0]!.changedCells).toBe(missing); // every gap, and nothing else
  });
});
