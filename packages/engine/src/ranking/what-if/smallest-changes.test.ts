import { describe, expect, it } from "vitest";
import { prepareIndex } from "../../composite/run/prepare-index.ts";
import { data, elements, recipe, withColumn } from "../../composite/testing/small-index.ts";
import { runIndex } from "../../composite/run/run-index.ts";
import { randomPlan } from "../testing/random-index.ts";
import { smallestChanges } from "./smallest-changes.ts";

const plan = prepareIndex(recipe(), elements, data).plan!;

describe("smallestChanges", () => {
  it("finds the nearest value that reaches a score, no better than what another city has", () => {
    // R has 50 points: a, b weigh 1/8 and c, d 3/8. Up to S is 50 points of each, so 18.75 by c alone: 60 points need 53 % of
    // the way from 60 to 100 a hundred people, by hand.
    const whatIf = smallestChanges(plan, { unit: "R" }, { score: 60 })!;
    expect([whatIf.score, whatIf.rank]).toEqual([50, 2]);
    expect(whatIf.changes.map(({ indicator }) => indicator)).toEqual(["c", "d"]);
    const [c, d] = whatIf.changes;
    expect(c!.share).toBeGreaterThanOrEqual(10 / 18.75);
    expect(c!.share - 10 / 18.75).toBeLessThan(0.001);
    expect([c!.from, d!.from]).toEqual([60, 2]);
    expect(c!.to).toBeCloseTo(60 + c!.share * 40, 9);
    expect(d!.to).toBeCloseTo(2 - d!.share * 2, 9); // less is better
    expect([c!.achievedBy, d!.achievedBy]).toEqual([1, 1]);
  });

  it("finds how far all indicators must go together", () => {
    const { together } = smallestChanges(plan, { unit: "R" }, { score: 60 })!;
    expect(together!.share).toBeGreaterThanOrEqual(0.2); // 10 of the 50 points, by hand
    expect(together!.share).toBeLessThan(0.201);
  });

  it("gives changes that do reach so many places, when computed anew", () => {
    const world = randomPlan(8, [{ type: "geometric", atLeast: 0 }], { units: 15, missing: 0.1 });
    const unit = world.nominal.units[world.nominal.ranks.indexOf(9)]!;
    const { changes, rank } = smallestChanges(world, { unit }, { places: 2 })!;
    expect(changes.length).toBeGreaterThan(0);
    const row = world.data.units.indexOf(unit);
    for (const change of changes) {
      const values = world.data.values.map((column, at) =>
        world.data.indicators[at] === change.indicator ? column.with(row, change.to) : column,
      );
      const run = runIndex(world, { values });
      expect(run.ranks[run.rows.indexOf(row)]).toBeLessThanOrEqual(rank - 2);
      expect(change.share).toBeGreaterThan(0);
      expect(change.achievedBy).toBeGreaterThanOrEqual(1);
    }
  });

  it("says that nothing credible is enough", () => {
    const far = smallestChanges(plan, { unit: "P" }, { score: 101 })!;
    expect(far.changes).toEqual([]);
    expect(far.together).toBe(null);
  });

  it("changes nothing where the goal is reached, an indicator is not reported or the city is the best", () => {
    expect(smallestChanges(plan, { unit: "S" }, { places: 1 })!.changes).toEqual([]);
    const gap = prepareIndex(recipe(), elements, withColumn("d", 4, 3, Number.NaN, 0)).plan!;
    const { changes } = smallestChanges(gap, { unit: "R" }, { places: 1 })!;
    expect(changes.map(({ indicator }) => indicator)).not.toContain("d");
  });

  it("refuses a goal that is none", () => {
    expect(() => smallestChanges(plan, { unit: "R" }, { places: 0 })).toThrow("a goal of one place or more, got 0");
    expect(() => smallestChanges(plan, { unit: "X" }, { places: 1 })).toThrow("the index has no unit X");
  });
});
