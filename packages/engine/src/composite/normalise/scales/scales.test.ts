import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ascendingRanks, percentileRanks, type TieRule } from "./ascending-ranks.ts";
import { categorical } from "./categorical.ts";
import { cut, linearScale } from "./linear-scale.ts";
import { minMax } from "./min-max.ts";
import { zScore } from "./z-score.ts";

const values = fc
  .array(fc.oneof(fc.constant(NaN), fc.integer({ min: -20, max: 20 })), { minLength: 1, maxLength: 20 })
  .map((numbers) => Float64Array.from(numbers));

describe("linearScale", () => {
  it("runs downwards where full marks lie below", () => {
    expect([...linearScale(Float64Array.of(10, 0, 20, NaN), { zero: 10, full: 0 }, [0, 50])]).toEqual([
      0,
      50,
      -50,
      NaN,
    ]);
  });

  it("has no place for values between two points that are one", () => {
    expect([...linearScale(Float64Array.of(1, 2), { zero: 1, full: 1 })]).toEqual([NaN, NaN]);
  });
});

describe("cut", () => {
  it("leaves missing values missing", () => {
    expect([...cut(Float64Array.of(NaN, -1, 0.5, 2), 0, 1)]).toEqual([NaN, 0, 0.5, 1]);
  });
});

describe("minMax", () => {
  it("gives exactly the ends of the range to smallest and largest, and keeps order and gaps", () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const scaled = minMax(numbers, [1, 100]);
        const there = [...numbers.keys()].filter((row) => !Number.isNaN(numbers[row]));
        const spread = new Set(there.map((row) => numbers[row])).size > 1;
        const ends = there.map((row) => scaled[row]!);
        expect(spread ? [Math.min(...ends), Math.max(...ends)] : [1, 100]).toEqual([1, 100]);
        const pairs = there.flatMap((one) => there.map((other) => [one, other] as const));
        expect(pairs.every(([one, other]) => !(numbers[one]! < numbers[other]!) || scaled[one]! < scaled[other]!)).toBe(
          true,
        );
        expect([...scaled.keys()].every((row) => !Number.isNaN(numbers[row]) || Number.isNaN(scaled[row]))).toBe(true);
      }),
    );
  });

  it("has no place for values that are all the same", () => {
    expect([...minMax(Float64Array.of(3, 3), [0, 1])]).toEqual([NaN, NaN]);
  });
});

describe("zScore", () => {
  it("has the mean and deviation that are asked for", () => {
    expect([...zScore(Float64Array.of(2, 4, NaN, 6), { mean: 50, sd: 10 })]).toEqual([40, 50, NaN, 60]); // by hand: sd 2
    expect([...zScore(Float64Array.of(0.1, 0.1, 0.1))]).toEqual([NaN, NaN, NaN]);
    expect([...zScore(Float64Array.of(7))]).toEqual([NaN]);
  });
});

describe("ascendingRanks", () => {
  it("has five rules for ties", () => {
    const numbers = Float64Array.of(5, 1, 5, NaN, 5, 9);
    const ranks = (ties: TieRule) => [...ascendingRanks(numbers, ties)];
    // by hand: 1 is first, the three fives hold places 2 to 4, 9 is fifth
    expect(ranks("min")).toEqual([2, 1, 2, NaN, 2, 5]);
    expect(ranks("max")).toEqual([4, 1, 4, NaN, 4, 5]);
    expect(ranks("average")).toEqual([3, 1, 3, NaN, 3, 5]);
    expect(ranks("first")).toEqual([2, 1, 3, NaN, 4, 5]);
    expect(ranks("last")).toEqual([4, 1, 3, NaN, 2, 5]);
  });

  it("gives out all places together, each once where ties are broken", () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const count = numbers.filter((value) => !Number.isNaN(value)).length;
        const ranks = (ties: TieRule) => ascendingRanks(numbers, ties).filter((rank) => !Number.isNaN(rank));
        const places = Array.from({ length: count }, (_, place) => place + 1);
        expect([...ranks("first").sort()]).toEqual(places);
        expect([...ranks("last").sort()]).toEqual(places);
        expect(ranks("average").reduce((sum, rank) => sum + rank, 0)).toBe((count * (count + 1)) / 2);
      }),
    );
  });

  it("gives percentiles of the values that are there", () => {
    expect([...percentileRanks(Float64Array.of(4, NaN, 8, 6), "max")]).toEqual([0, NaN, 1, 0.5]);
  });
});

describe("categorical", () => {
  it("puts a value on a break into the class above", () => {
    // by hand: type-7 quartiles of 1 … 5 are 2, 3 and 4
    expect([...categorical(Float64Array.of(1, 2, 3, 4, 5), [25, 50, 75], [0, 10, 20, 30])]).toEqual([
      0, 10, 20, 30, 30,
    ]);
  });

  it("refuses a class without a score", () => {
    expect(() => categorical(Float64Array.of(1), [50], [0])).toThrow("categorical requires 2 scores, got 1");
  });
});
