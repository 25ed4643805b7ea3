import * as fc from "fast-check";
import type { AggregationMethod, IndexStep } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { descendingRanks } from "../../composite/results/ranks.ts";
import { prepareIndex } from "../../composite/run/prepare-index.ts";
import { data, elements, recipe, withColumn } from "../../composite/testing/small-index.ts";
import { seededRandom } from "../random.ts";
import { randomPlan } from "../testing/random-index.ts";
import { rankBounds } from "./rank-bounds.ts";
import { aggregateLevel } from "../../composite/aggregate/aggregate.ts";

const atLeast = 0;
const arithmetic: AggregationMethod = { type: "arithmetic", atLeast };

describe("rankBounds", () => {
  it("are the place itself where all is reported", () => {
    const { plan } = prepareIndex(recipe(), elements, data);
    const { bounds } = rankBounds(plan!);
    expect([...bounds!.best]).toEqual([4, 3, 2, 1]);
    expect([...bounds!.worst]).toEqual([4, 3, 2, 1]);
    expect([...bounds!.typical]).toEqual([4, 3, 2, 1]);
    expect([...bounds!.unreported]).toEqual([0, 0, 0, 0]);
  });

  it("put in best, worst and median of the reported scores", () => {
    // R does not report d, which weighs 3/8: with the reported scores 0, 25 and 100 of P, Q and S it has 31.25 + 3/8 of
    // 100, 0 or 25 points; Q has 34.375, by hand.
    const { plan } = prepareIndex(recipe(), elements, withColumn("d", 4, 3, Number.NaN, 0));
    const { bounds } = rankBounds(plan!);
    expect([bounds!.bestScore[2], bounds!.worstScore[2], bounds!.typicalScore[2]]).toEqual([68.75, 31.25, 40.625]);
    expect([bounds!.best[2], bounds!.worst[2], bounds!.typical[2]]).toEqual([2, 3, 2]);
    expect([bounds!.best[1], bounds!.worst[1]]).toEqual([2, 3]); // Q reports all, but R may be above it
    expect([...bounds!.unreported]).toEqual([0, 0, 1, 0]);
  });

  it("give bounds to units that the recipe screens out or shows without a place", () => {
    const screen: IndexStep = { step: "screen", reason: "", by: "missing", available: 0.9, include: [], exclude: [] };
    const steps = [screen, ...recipe().steps];
    const { plan } = prepareIndex(recipe({ steps }), elements, withColumn("d", 4, 3, Number.NaN, 0));
    expect(plan!.nominal.removed).toEqual(["R"]);
    const { bounds } = rankBounds(plan!);
    expect([bounds!.best[2], bounds!.worst[2]]).toEqual([2, 3]);
  });

  it("are never left by any scores between worst and best", () => {
    const methods: AggregationMethod[] = [
      arithmetic,
      { type: "geometric", atLeast },
      { type: "median", atLeast },
      { type: "owa", count: 2, of: "smallest", atLeast },
    ];
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.constantFrom(...methods), (seed, method) => {
        const plan = randomPlan(seed, [method], { missing: 0.3, units: 8 });
        const { bounds } = rankBounds(plan);
        const random = seededRandom(seed);
        const [indicators, pillars, top] = plan.structure.levels;
        const values = plan.nominal.levels[0]!.values.map((column) => {
          const reported = column.filter((score) => !Number.isNaN(score));
          const [low, high] = [Math.min(...reported), Math.max(...reported)];
          return column.map((score) => (Number.isNaN(score) ? low + (high - low) * Math.round(random()) : score));
        });
        const below = aggregateLevel(
          { ...plan.nominal.levels[0]!, values },
          pillars!,
          indicators!.weights,
          method,
        ).table;
        const ranks = descendingRanks(aggregateLevel(below, top!, pillars!.weights, method).table.values[0]!);
        ranks.forEach((rank, row) => {
          expect(rank).toBeGreaterThanOrEqual(bounds!.best[row]!);
          expect(rank).toBeLessThanOrEqual(bounds!.worst[row]!);
        });
      }),
    );
  });

  it("are refused where cities are compared with each other", () => {
    const plan = randomPlan(1, [arithmetic, { type: "topsis", atLeast }]);
    expect(rankBounds(plan)).toEqual({
      bounds: null,
      problems: [{ code: "bounds-need-own-rows", severity: "error", element: "index", values: { method: "topsis" } }],
    });
  });
});
