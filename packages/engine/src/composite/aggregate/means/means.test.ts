import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arithmeticMean } from "./arithmetic-mean.ts";
import { geometricMean } from "./geometric-mean.ts";
import { harmonicMean } from "./harmonic-mean.ts";
import { orderedMean } from "./ordered-mean.ts";
import { powerMean } from "./power-mean.ts";
import { weightedMedian } from "./weighted-median.ts";

const columns = (...values: number[]): Float64Array[] => values.map((value) => Float64Array.of(value));
const means = {
  harmonic: harmonicMean,
  geometric: geometricMean,
  arithmetic: arithmeticMean,
  square: (children: Float64Array[], weights: number[]) => powerMean(children, weights, 2),
  median: weightedMedian,
};

/** One to six children with weights; values and weights of ordinary size. */
const family = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc.tuple(
      fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: size, maxLength: size }),
      fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: size, maxLength: size }),
    ),
  );

describe("means", () => {
  it("weigh the children that are there, and none means no score", () => {
    const children = [Float64Array.of(2, NaN, NaN), Float64Array.of(8, 8, NaN)];
    // by hand, weights 1 and 3
    expect([...arithmeticMean(children, [1, 3])]).toEqual([6.5, 8, NaN]);
    expect(geometricMean(children, [1, 3])[0]).toBeCloseTo(2 ** 2.5, 12);
    expect([...harmonicMean(children, [1, 3])]).toEqual([4 / (1 / 2 + 3 / 8), 8, NaN]);
    expect(powerMean(children, [1, 3], 2)[0]).toBeCloseTo(Math.sqrt((4 + 3 * 64) / 4), 12);
  });

  it("let a child of weight 0 count for nothing, whatever its value", () => {
    for (const mean of Object.values(means)) expect(mean(columns(-7, 4), [0, 2])[0]).toBeCloseTo(4, 12);
    for (const mean of Object.values(means)) expect(mean(columns(5, NaN), [0, 2])[0]).toBeNaN();
  });

  it("come in the order harmonic, geometric, arithmetic, square, within smallest and largest child", () => {
    fc.assert(
      fc.property(family, ([values, weights]) => {
        const [harmonic, geometric, arithmetic, square] = [
          means.harmonic(columns(...values), weights)[0]!,
          means.geometric(columns(...values), weights)[0]!,
          means.arithmetic(columns(...values), weights)[0]!,
          means.square(columns(...values), weights)[0]!,
        ];
        const room = 1e-9;
        expect(Math.min(...values) <= harmonic + room && harmonic <= geometric + room).toBe(true);
        expect(geometric <= arithmetic + room && arithmetic <= square + room).toBe(true);
        expect(square <= Math.max(...values) + room).toBe(true);
      }),
    );
  });

  it("don't depend on the scale of the weights, and don't fall when a child rises", () => {
    fc.assert(
      fc.property(
        family,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.nat(),
        ([values, weights], factor, which) => {
          const risen = values.map((value, child) => (child === which % values.length ? value + 1 : value));
          for (const mean of Object.values(means)) {
            const score = mean(columns(...values), weights)[0]!;
            const scaled = mean(
              columns(...values),
              weights.map((weight) => weight * factor),
            )[0]!;
            expect(Math.abs(scaled - score)).toBeLessThanOrEqual(1e-9 * score);
            expect(mean(columns(...risen), weights)[0]!).toBeGreaterThanOrEqual(score - 1e-9 * score);
          }
        },
      ),
    );
  });

  it("are steps of one family: p = 1 and p = −1 are the arithmetic and the harmonic mean", () => {
    fc.assert(
      fc.property(family, ([values, weights]) => {
        const children = columns(...values);
        expect(powerMean(children, weights, 1)[0]).toBeCloseTo(arithmeticMean(children, weights)[0]!, 9);
        expect(powerMean(children, weights, -1)[0]).toBeCloseTo(harmonicMean(children, weights)[0]!, 9);
        expect(powerMean(children, weights, 1e-7)[0]).toBeCloseTo(geometricMean(children, weights)[0]!, 3);
      }),
    );
  });

  it("refuse what has no result", () => {
    expect(() => geometricMean(columns(0), [1])).toThrow("geometricMean requires values above zero, got 0 in row 0");
    expect(() => harmonicMean(columns(0), [1])).toThrow("harmonicMean requires values other than zero");
    expect(() => powerMean(columns(1), [1], 0)).toThrow("powerMean requires p other than 0");
  });
});

describe("weightedMedian", () => {
  it("is the usual median for equal weights", () => {
    expect(weightedMedian(columns(9, 1, 5), [2, 2, 2])[0]).toBe(5);
    expect(weightedMedian(columns(9, 1, 5, 6), [1, 1, 1, 1])[0]).toBe(5.5);
    expect(weightedMedian(columns(0.1, 0.2, 0.3, 0.4), [0.1, 0.2, 0.3, 0.6])[0]).toBeCloseTo(0.35, 12); // 0.6 below, 0.6 above
  });
});

describe("orderedMean", () => {
  it("is the mean of the largest or smallest children that are there", () => {
    const children = [Float64Array.of(4, NaN), Float64Array.of(1, 7), Float64Array.of(9, NaN)];
    expect([...orderedMean(children, 2, "largest")]).toEqual([6.5, 7]); // by hand
    expect([...orderedMean(children, 2, "smallest")]).toEqual([2.5, 7]);
    expect([...orderedMean(children, 3, "smallest")]).toEqual([14 / 3, 7]);
  });

  it("refuses a count that the children can't fill", () => {
    expect(() => orderedMean(columns(1, 2), 3, "largest")).toThrow("requires a count from 1 to the 2 children, got 3");
    expect(() => orderedMean(columns(1, 2), 1.5, "largest")).toThrow("got 1.5");
  });
});
