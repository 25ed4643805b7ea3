import type { IndexStep, UncertaintyFactor } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { runIndex } from "../../composite/run/run-index.ts";
import { steps, withColumn } from "../../composite/testing/small-index.ts";
import { aggregation, noise, planOf, reason } from "../testing/factor-cases.ts";
import { drawRanks } from "./draw-ranks.ts";
import { drawCoordinates, variationAt } from "./draw-variation.ts";
import { factorEffects, optionsTaken } from "./factor-effects.ts";
import { prepareFactors } from "./prepare-factors.ts";
import { joinDraws } from "./rank-draws.ts";
import { replayDraws } from "./replay-draws.ts";

describe("drawRanks", () => {
  const plan = planOf();
  const uncertainty = { factors: [noise, aggregation] };

  it("gives draw i the same whichever worker computes it", () => {
    const whole = drawRanks(plan, uncertainty, { from: 0, to: 30, seed: 4 }).draws!;
    const parts = [
      [20, 30],
      [0, 7],
      [7, 20],
    ].map(([from, to]) => drawRanks(plan, uncertainty, { from: from!, to: to!, seed: 4 }).draws!);
    expect(joinDraws(parts)).toEqual(whole);
    expect(drawRanks(plan, uncertainty, { from: 0, to: 30, seed: 5 }).draws!.scores).not.toEqual(whole.scores);
  });

  it("computes what its variation says", () => {
    const { draws } = drawRanks(plan, uncertainty, { from: 6, to: 7, seed: 4 });
    const { factors } = prepareFactors(plan, uncertainty);
    const run = runIndex(plan, variationAt(factors, 3, drawCoordinates(4, 6, 2), 4));
    expect(draws!.ranks).toEqual(run.ranks);
    expect(draws!.scores).toEqual(run.scores);
  });

  it("takes every option about as often as its chance says", () => {
    const { draws } = drawRanks(plan, { factors: [aggregation] }, { from: 0, to: 1000, seed: 1 });
    const { arithmetic } = optionsTaken(draws!)["means"]!;
    expect(Math.abs(arithmetic! - 500)).toBeLessThan(4 * 16); // deviation √(1000 ÷ 4) = 16
  });

  it("fails with the settings of the draw that fails, and leaves no gap", () => {
    const geometric: UncertaintyFactor = {
      ...aggregation,
      options: [aggregation.options[0]!, { label: "geometric", settings: { methods: [{ type: "geometric" }] } }],
    };
    const { draws, problems } = drawRanks(plan, { factors: [noise, geometric] }, { from: 0, to: 50, seed: 1 });
    expect(draws).toBe(null);
    const [problem] = problems;
    // P scores 0, which has no geometric mean.
    expect(problem).toMatchObject({
      code: "draw-failed",
      severity: "error",
      unit: "P",
      values: { seed: 1, cause: "value-not-positive" },
    });
    expect(problem!.values["settings"]).toMatch(/^noise = stream \d+; means = geometric$/);
    const again = Number(problem!.values["draw"]);
    expect(
      drawRanks(plan, { factors: [noise, geometric] }, { from: again, to: again + 1, seed: 1 }).problems[0],
    ).toEqual(problem);
    expect(drawRanks(plan, { factors: [noise, geometric] }, { from: 0, to: again, seed: 1 }).problems).toEqual([]);
  });

  it("gives units that a draw removes no place in it", () => {
    const gap = withColumn("d", 4, 3, Number.NaN, 0);
    const screen: IndexStep = { step: "screen", reason, by: "missing", available: 0.5, include: [], exclude: [] };
    const strict: UncertaintyFactor = {
      type: "choice",
      id: "screen",
      reason,
      step: "screen",
      options: [
        { label: "half", settings: {} },
        { label: "all", settings: { available: 1 } },
      ],
    };
    const { draws } = drawRanks(
      planOf({ data: gap, steps: [screen, ...steps] }),
      { factors: [strict] },
      { from: 0, to: 8, seed: 1 },
    );
    const without = [...draws!.options].map((option) => option === 1);
    expect(without.includes(true) && without.includes(false)).toBe(true);
    without.forEach((isOut, draw) => expect(draws!.ranks[4 * draw + 2] === 0).toBe(isOut));
  });

  it("refuses draws that run backwards", () => {
    expect(() => drawRanks(plan, uncertainty, { from: 3, to: 2, seed: 1 })).toThrow("0 ≤ from ≤ to, got 3 and 2");
  });
});

describe("replayDraws", () => {
  it("repeats draws whose options are given, each combination computed once", () => {
    const plan = planOf();
    const { draws } = replayDraws(plan, { factors: [aggregation] }, [[1], [0], [1]]);
    expect(draws!.scores.subarray(0, 4)).toEqual(draws!.scores.subarray(8, 12));
    expect(draws!.scores.subarray(4, 8)).toEqual(plan.nominal.scores);
    expect(() => replayDraws(plan, { factors: [aggregation] }, [[2]])).toThrow(
      "requires an option of means for every draw, got 2",
    );
    expect(() => replayDraws(plan, { factors: [noise] }, [[0]])).toThrow("requires an option of noise");
  });
});

describe("factorEffects", () => {
  it("tells for each option alone how far it moves places, and whether it changes any score", () => {
    const { effects } = factorEffects(planOf(), { factors: [aggregation, noise] }, { seed: 1, draws: 5 });
    expect(effects[0]).toMatchObject({ factor: "means", runs: 2, changedCells: null });
    expect(effects[0]!.options[0]).toEqual({ label: "arithmetic", meanShift: 0, changesScores: false });
    expect(effects[1]).toMatchObject({ factor: "noise", runs: 5, options: [] });
  });

  it("warns of a factor that changes nothing", () => {
    const same: UncertaintyFactor = {
      ...aggregation,
      options: [aggregation.options[0]!, { label: "same", settings: { methods: [{ type: "arithmetic" }] } }],
    };
    expect(factorEffects(planOf(), { factors: [same] }, { seed: 1 }).problems).toEqual([
      { code: "factor-without-effect", severity: "warning", values: { factor: "means" } },
    ]);
  });
});
