import { describe, expect, it } from "vitest";
import { drawRanks } from "../draws/draw-ranks.ts";
import { knownWorld, type KnownWorldSettings } from "../testing/known-world.ts";
import { placeReliability } from "./place-reliability.ts";
import { summariseDraws } from "./summarise-draws.ts";

/** Share of cities whose interval holds their true place, over several worlds, and the mean reliability of their places. */
function coverageOf(settings: KnownWorldSettings, worlds: number, interval = 0.9) {
  let held = 0;
  let reliability = 0;
  for (let world = 0; world < worlds; world += 1) {
    const { plan, factors, trueRanks } = knownWorld(world, settings);
    const { draws } = drawRanks(plan, { factors: [...factors] }, { from: 0, to: 200, seed: world });
    const { rankLow, rankHigh } = summariseDraws(draws!, { interval });
    reliability += placeReliability(draws!) / worlds;
    trueRanks.forEach((rank, unit) => {
      if (rankLow[unit]! <= rank && rank <= rankHigh[unit]!) held += 1;
    });
  }
  return { coverage: held / worlds / settings.units, reliability };
}

describe("intervals of places", () => {
  // 2000 cities each: a share of 90 % has a standard error of 0.7 % where cities are independent.
  it.each([
    { units: 100, error: 0.03, missing: 0 },
    { units: 100, error: 0.05, missing: 0 },
    { units: 100, error: 0.08, missing: 0 },
    { units: 100, error: 0, missing: 0.25 },
    { units: 100, error: 0.04, missing: 0.08 },
    { units: 50, error: 0.05, missing: 0.1 },
  ])("hold the true place nine times of ten: $units cities, errors of $error, gaps $missing", (settings) => {
    const { coverage, reliability } = coverageOf(settings, 2000 / settings.units);
    expect(reliability).toBeGreaterThan(0.8);
    expect(coverage).toBeGreaterThanOrEqual(0.87);
    expect(coverage).toBeLessThanOrEqual(0.93);
  });

  it("hold it about as often as they say at another share", () => {
    // Places are whole numbers, and the ends count as held: narrow intervals of half the draws hold a little more.
    const { coverage } = coverageOf({ units: 100, error: 0.05, missing: 0 }, 10, 0.5);
    expect(coverage).toBeGreaterThan(0.47);
    expect(coverage).toBeLessThan(0.57);
  });

  it("hold it less often where reported figures are as much error as fact, and the reliability tells", () => {
    const { coverage, reliability } = coverageOf({ units: 100, error: 0.25, missing: 0 }, 10);
    expect(reliability).toBeLessThan(0.65);
    expect(coverage).toBeLessThan(0.87);
  });
});

describe("placeReliability", () => {
  const draws = (ranks: number[], units: string[]) => ({
    units,
    from: 0,
    count: ranks.length / units.length,
    ranks: Int32Array.from(ranks),
    scores: new Float64Array(ranks.length),
    factors: [],
    options: new Int32Array(),
  });

  it("is 1 when places never move, and 0 when the two of a pair take turns", () => {
    expect(placeReliability(draws([1, 2, 1, 2], ["A", "B"]))).toBe(1);
    // By hand: both have a variance of ¼, and (2² − 1) ÷ 12 = ¼.
    expect(placeReliability(draws([1, 2, 2, 1], ["A", "B"]))).toBe(0);
  });

  it("says nothing without two units that have a place", () => {
    expect(placeReliability(draws([1, 0], ["A", "B"]))).toBe(Number.NaN);
    expect(placeReliability(draws([], ["A", "B"]))).toBe(Number.NaN);
  });

  it("takes the years of a panel apart", () => {
    const panel = { ...draws([1, 2, 2, 1, 1, 2, 1, 2], ["A", "B", "A", "B"]), times: [1, 1, 2, 2] };
    expect(placeReliability(panel)).toBe(0.5);
  });
});
