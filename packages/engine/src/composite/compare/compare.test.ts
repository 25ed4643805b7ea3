import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareIndex } from "../run/prepare-index.ts";
import { runIndex } from "../run/run-index.ts";
import { data, elements, recipe } from "../testing/small-index.ts";
import { compareRuns } from "./compare-runs.ts";
import { rankShift } from "./rank-shift.ts";
import { rebuildWithout } from "./rebuild-without.ts";
import { removalEffects } from "./removal-effects.ts";

const plan = prepareIndex(recipe(), elements, data).plan!;
const ranking = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }).map((ranks) => Int32Array.from(ranks));

describe("rankShift", () => {
  it("leaves out units without a place in one of the two", () => {
    // by hand: |1 − 4| and |2 − 1|
    const shift = rankShift(Int32Array.of(1, 0, 2, 3), Int32Array.of(4, 5, 1, 0));
    expect(shift).toEqual({ compared: 2, mean: 2, largest: 3, row: 0 });
  });

  it("is nothing between a ranking and itself, and the same both ways", () => {
    fc.assert(
      fc.property(ranking, ranking, (one, other) => {
        expect(rankShift(one, one).largest).toBe(0);
        const length = Math.min(one.length, other.length);
        const [a, b] = [one.subarray(0, length), other.subarray(0, length)];
        expect(rankShift(a, b)).toEqual(rankShift(b, a));
      }),
    );
  });

  it("asks for the same rows", () => {
    expect(() => rankShift(Int32Array.of(1), Int32Array.of(1, 2))).toThrow(
      "rankShift requires the same rows, got 1 and 2",
    );
  });
});

describe("removalEffects", () => {
  // by hand: north is 0, 62.5, 50, 100 and south 0, 25, 50, 100 for P, Q, R, S; the index is (north + 3 south) ÷ 4
  it("give the siblings what the element counted for", () => {
    const [south] = removalEffects(plan, ["south"]);
    expect([...south!.scores]).toEqual([0, 62.5, 50, 100]);
    expect(south).toMatchObject({ meanShift: 0.5, largestShift: 1, mover: { unit: "Q", from: 3, to: 2 } });
    expect(south!.kendall).toBeCloseTo(2 / 3, 12); // one of six pairs turns
  });

  it("are found for every indicator, also where they change no place", () => {
    const effects = removalEffects(plan);
    expect(effects.map(({ element }) => element)).toEqual(["a", "b", "c", "d"]);
    expect(effects[0]).toMatchObject({ meanShift: 0, largestShift: 0, kendall: 1 });
  });
});

describe("rebuildWithout", () => {
  it("builds the index as if the element had never been there", () => {
    const { plan: rebuilt, problems } = rebuildWithout(plan, "south");
    expect(problems).toEqual([]);
    expect(rebuilt!.structure.levels.map((level) => level.elements.map(({ id }) => id))).toEqual([
      ["a", "b"],
      ["north"],
      ["index"],
    ]);
    expect([...rebuilt!.nominal.scores]).toEqual([0, 62.5, 50, 100]);
  });

  it("forgets what the recipe says of it", () => {
    const settings = recipe({
      steps: [
        { step: "denominate", reason: "r", denominators: { c: "people" }, scales: {} },
        {
          step: "normalise",
          reason: "r",
          method: { type: "min-max", range: [0, 100] },
          individual: { c: { type: "rank", ties: "min" }, a: { type: "min-max", range: [0, 50] } },
          scope: "pooled",
        },
        { step: "aggregate", reason: "r", methods: [{ type: "arithmetic", atLeast: 0 }] },
      ],
    });
    const own = prepareIndex(settings, elements, data).plan!;
    const { plan: rebuilt, problems } = rebuildWithout(own, "c");
    expect(problems).toEqual([]);
    expect(rebuilt!.nominal.levels[0]!.columns).toEqual(["a", "b", "d"]);
    expect([...rebuilt!.nominal.levels[0]!.values[0]!]).toEqual([0, 50, 25, 50]);
  });

  it("differs from setting the weight to 0 where a step looks at all indicators", () => {
    const gaps = { ...data, values: [...data.values.slice(0, 3), Float64Array.of(4, NaN, 2, 0)] };
    const screened = recipe({
      steps: [
        { step: "screen", reason: "r", by: "missing", available: 0.9, include: [], exclude: [] },
        ...recipe().steps,
      ],
    });
    const own = prepareIndex(screened, elements, gaps).plan!;
    expect(own.nominal.removed).toEqual(["Q"]);
    expect(removalEffects(own, ["d"])[0]!.scores).toHaveLength(3);
    expect(rebuildWithout(own, "d").plan!.nominal.units).toEqual(["P", "Q", "R", "S"]);
  });
});

describe("compareRuns", () => {
  it("finds who moves when an index is made in another way", () => {
    const other = runIndex(plan, { without: ["south"] });
    const [comparison] = compareRuns(plan.nominal, [{ label: "north alone", run: other }]);
    expect(comparison).toMatchObject({
      label: "north alone",
      compared: 4,
      meanShift: 0.5,
      largestShift: 1,
      unmoved: 0.5,
      movedFar: 0.5, // a tenth of four places is less than one place
      movers: [
        { unit: "R", from: 2, to: 3 },
        { unit: "Q", from: 3, to: 2 },
      ],
      onlyBase: [],
      onlyOther: [],
    });
    expect(comparison!.kendall).toBeCloseTo(2 / 3, 12);
  });

  it("compares a run with itself as equal", () => {
    const [same] = compareRuns(plan.nominal, [{ label: "same", run: plan.nominal }]);
    expect(same).toMatchObject({ meanShift: 0, unmoved: 1, movedFar: 0, kendall: 1, spearman: 1, movers: [] });
  });

  it("names units that only one of them places", () => {
    const fewer = prepareIndex(
      recipe({
        steps: [
          { step: "screen", reason: "r", by: "missing", available: 0, include: [], exclude: ["Q"] },
          ...recipe().steps,
        ],
      }),
      elements,
      data,
    ).plan!;
    const [comparison] = compareRuns(plan.nominal, [{ label: "without Q", run: fewer.nominal }]);
    expect(comparison).toMatchObject({ compared: 3, onlyBase: ["Q"], onlyOther: [] });
  });
});
