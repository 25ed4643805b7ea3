import type { UncertaintyFactor } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { joinDraws } from "../draws/rank-draws.ts";
import { randomPlan } from "../testing/random-index.ts";
import { meanShifts, nominalRanks, placesOfUnit } from "./place-outputs.ts";
import { sensitivity, sensitivityOfRuns, sensitivityRunCount, sensitivityRuns } from "./sensitivity.ts";

const reason = "for a test";
const plan = randomPlan(11, [{ type: "arithmetic", atLeast: 0 }], { units: 12 });
const means: UncertaintyFactor = {
  type: "choice",
  id: "means",
  reason,
  step: "aggregate",
  options: ["arithmetic", "geometric", "harmonic"].map((type) => ({ label: type, settings: { methods: [{ type }] } })),
};
const scale: UncertaintyFactor = {
  type: "choice",
  id: "scale",
  reason,
  step: "normalise",
  options: [
    { label: "min-max", settings: {} },
    { label: "ranks", settings: { method: { type: "rank" } } },
  ],
};
const noise: UncertaintyFactor = { type: "weights", id: "noise", reason, levels: [2], relative: 0.5 };
const nothing: UncertaintyFactor = {
  ...scale,
  id: "nothing",
  options: [scale.options[0]!, { label: "same", settings: {} }],
};

describe("sensitivity", () => {
  it("is exact by all combinations where they are no more than the runs of a sample", () => {
    const { sensitivity: exact } = sensitivity(plan, { factors: [means, scale] }, { n: 8, seed: 1 });
    expect([exact!.method, exact!.runs]).toEqual(["exact", 6]);
    expect(
      exact!.overall.factors.every(
        ({ firstInterval, totalInterval }) => firstInterval === null && totalInterval === null,
      ),
    ).toBe(true);
    expect(sensitivity(plan, { factors: [means, scale] }, { n: 8, seed: 1, method: "sampled" }).sensitivity!.runs).toBe(
      32,
    );
  });

  it("is estimated by a sample near to what is exact, with intervals that hold it", () => {
    const options = { n: 512, seed: 3 };
    const exact = sensitivity(plan, { factors: [means, scale] }, { ...options, method: "exact" }).sensitivity!.overall;
    const sampled = sensitivity(plan, { factors: [means, scale] }, { ...options, method: "sampled" }).sensitivity!
      .overall;
    sampled.factors.forEach((share, at) => {
      const { first, total } = exact.factors[at]!;
      expect(Math.abs(share.first - first)).toBeLessThan(0.05);
      expect(Math.abs(share.total - total)).toBeLessThan(0.05);
      expect(share.firstInterval![0]).toBeLessThan(first);
      expect(share.firstInterval![1]).toBeGreaterThan(first);
    });
  });

  it("gives nothing to a factor that does nothing, and for each city what moves its own place", () => {
    const { sensitivity: shares } = sensitivity(
      plan,
      { factors: [means, nothing, noise] },
      { n: 64, seed: 2, bootstrap: 50 },
    );
    expect(shares!.overall.factors[1]).toMatchObject({ factor: "nothing", first: 0, total: 0 });
    expect(shares!.units.map(({ unit }) => unit)).toEqual([...plan.data.units]);
    const moved = shares!.units.filter(({ variance }) => variance > 0);
    expect(moved.length).toBeGreaterThan(3);
    expect(moved.every(({ factors }) => factors[1]!.total === 0 && factors[1]!.first === 0)).toBe(true);
  });

  it("looks at the cities that are named only", () => {
    const { sensitivity: shares } = sensitivity(plan, { factors: [means] }, { n: 8, seed: 1, units: ["C003"] });
    expect(shares!.units.map(({ unit }) => unit)).toEqual(["C003"]);
  });

  it("is the same from runs that were computed in parts", () => {
    const uncertainty = { factors: [means, noise] };
    const options = { n: 16, seed: 5, bootstrap: 20 };
    const count = sensitivityRunCount(plan, uncertainty, options);
    expect(count).toBe(64);
    const parts = [
      [30, 64],
      [0, 30],
    ].map(([from, to]) => sensitivityRuns(plan, uncertainty, { ...options, from: from!, to: to! }).draws!);
    expect(sensitivityOfRuns(plan, uncertainty, joinDraws(parts), options)).toEqual(
      sensitivity(plan, uncertainty, options).sensitivity,
    );
    expect(() => sensitivityOfRuns(plan, uncertainty, parts[0]!, options)).toThrow(
      "requires all 64 runs, got 34 from 30 on",
    );
  });

  it("refuses exact shares of what can't be listed, and a sample of one point", () => {
    expect(() => sensitivity(plan, { factors: [noise] }, { n: 8, seed: 1, method: "exact" })).toThrow(
      "factors with options",
    );
    expect(() => sensitivity(plan, { factors: [noise] }, { n: 1, seed: 1 })).toThrow("at least two points, got 1");
  });

  it("tells of an uncertainty plan that doesn't fit", () => {
    const { sensitivity: none, problems } = sensitivity(
      plan,
      { factors: [{ ...noise, levels: [9] }] },
      { n: 8, seed: 1 },
    );
    expect(none).toBe(null);
    expect(problems[0]).toMatchObject({ code: "uncertainty-level-unknown" });
  });
});

describe("places as outputs", () => {
  const draws = {
    units: ["A", "B", "C"],
    from: 0,
    count: 2,
    ranks: Int32Array.of(1, 2, 3, 2, 0, 1),
    scores: new Float64Array(6),
    factors: [],
    options: new Int32Array(),
  };

  it("counts a unit without a place as coming after all others", () => {
    expect([...placesOfUnit(draws, 1)]).toEqual([2, 3]);
  });

  it("is the mean change of place against the recipe", () => {
    // By hand: A 0 and 1, B 0 and 1, C 0 and 2.
    expect([...meanShifts(draws, Int32Array.of(1, 2, 3))]).toEqual([0, 4 / 3]);
    expect([...meanShifts(draws, Int32Array.of(1, 0, 3))]).toEqual([0, 3 / 2]); // B has no nominal place
  });

  it("knows the recipe's places", () => {
    expect(nominalRanks(plan)).toEqual(plan.nominal.ranks);
  });
});
