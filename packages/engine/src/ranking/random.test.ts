import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normal } from "./normal.ts";
import { integerBelow, optionAt, seededRandom } from "./random.ts";

const seed = fc.nat({ max: 2 ** 31 - 1 });
const many = (count: number, next: () => number) => Float64Array.from({ length: count }, next);
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("seededRandom", () => {
  it("gives the same numbers for the same seed and stream, and others for any other", () => {
    const first = [...many(5, seededRandom(7, 3))];
    expect([...many(5, seededRandom(7, 3))]).toEqual(first);
    for (const other of [
      seededRandom(7),
      seededRandom(7, 4),
      seededRandom(8, 3),
      seededRandom(3, 7),
      seededRandom(7, 3, 0),
    ])
      expect([...many(5, other)]).not.toEqual(first);
    expect(seededRandom(2 ** 40)()).not.toBe(seededRandom(0)()); // seeds beyond 32 bits count whole
  });

  it("never changes its numbers: published editions rest on them", () => {
    // Computed once by this generator; a change here changes every interval ever published.
    expect([...many(3, seededRandom(1))]).toEqual([0.03960796329192817, 0.345970026217401, 0.1677101196255535]);
  });

  it("spreads evenly, with no tie between neighbouring streams", () => {
    const streams = Array.from({ length: 2000 }, (_, draw) => seededRandom(1, draw)());
    const ofStreams = Float64Array.from(streams);
    // Standard error of the mean of 2000 uniform numbers: √(1 ÷ 12 ÷ 2000) = 0.0065
    expect(Math.abs(mean(ofStreams) - 0.5)).toBeLessThan(4 * 0.0065);
    const lagged = ofStreams.subarray(1).map((value, draw) => (value - 0.5) * (ofStreams[draw]! - 0.5));
    expect(Math.abs(mean(lagged))).toBeLessThan((4 * (1 / 12)) / Math.sqrt(2000));
  });

  it("stays between 0 and below 1 for any seed", () => {
    fc.assert(
      fc.property(seed, seed, (one, other) => {
        const values = many(20, seededRandom(one, other));
        expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
      }),
    );
  });

  it("refuses what is no seed", () => {
    expect(() => seededRandom(-1)).toThrow("seededRandom requires whole numbers ≥ 0, got -1");
    expect(() => seededRandom(1, 0.5)).toThrow("got 0.5");
  });
});

describe("normal", () => {
  it("has the moments and the tails of the normal distribution", () => {
    const random = seededRandom(5);
    const values = many(200_000, () => normal(random));
    expect(Math.abs(mean(values))).toBeLessThan(4 / Math.sqrt(200_000));
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1.5);
    expect(mean(values.map((value) => value ** 4))).toBeCloseTo(3, 1);
    // Normal table: 4.550 % lie beyond 2, 0.2700 % beyond 3, 0.0577 % beyond the end of the lowest strip.
    for (const [end, share] of [
      [2, 0.0455],
      [3, 0.0027],
      [3.442_619_855_899, 0.000_576_9],
    ] as const) {
      const beyond = values.filter((value) => Math.abs(value) > end).length / 200_000;
      expect(Math.abs(beyond - share)).toBeLessThan(4 * Math.sqrt(share / 200_000));
    }
  });
});

describe("integerBelow and optionAt", () => {
  it("give every whole number and every option its chance", () => {
    const random = seededRandom(9);
    const dice = many(6000, () => integerBelow(random, 6));
    // 1000 of each; deviation √(6000 · 1/6 · 5/6) = 29
    for (let side = 0; side < 6; side += 1)
      expect(Math.abs(dice.filter((value) => value === side).length - 1000)).toBeLessThan(4 * 29);
    expect([0, 0.49, 0.5, 0.74, 0.75, 0.999].map((at) => optionAt(at, [0.5, 0.25, 0.25]))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it("never fall off the last option, nor on one without chance", () => {
    expect(optionAt(0.999_999_999_999_999_9, [1 / 3, 1 / 3, 1 / 3])).toBe(2);
    expect(optionAt(0.9999999, [0.5, 0.4999999, 0])).toBe(1);
    expect(optionAt(0, [0, 1])).toBe(1);
  });
});
