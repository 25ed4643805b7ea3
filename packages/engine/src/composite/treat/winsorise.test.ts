import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passes } from "./passes.ts";
import { shapeOf } from "./shape.ts";
import { winsorise } from "./winsorise.ts";

const rule = { points: 5, skewness: 2, kurtosis: 3.5 };
const never = { skewness: 0.001, kurtosis: -100 };

/** The rule as it is written, value by value, with every shape computed anew. */
function asWritten(x: Float64Array, options: typeof rule & { force?: boolean }) {
  let values = x;
  let low = 0;
  let high = 0;
  for (;;) {
    const shape = shapeOf(values);
    if (low + high >= options.points || Number.isNaN(shape.skewness)) break;
    if (options.force !== true && passes(shape, options)) break;
    const there = values.filter((value) => !Number.isNaN(value));
    const up = shape.skewness >= 0;
    const end = up ? Math.max(...there) : Math.min(...there);
    const others = there.filter((value) => value !== end);
    const next = up ? Math.max(...others) : Math.min(...others);
    if (up) high = there.filter((value) => value === end).length;
    else low = there.filter((value) => value === end).length;
    values = values.map((value) => (value === end ? next : value));
  }
  return { values: [...values], points: low + high };
}

describe("winsorise", () => {
  it("leaves an indicator that passes as it is, and hands it on", () => {
    const x = Float64Array.of(1, 2, 3, 4, 5, 6);
    expect(winsorise(x, rule).values).toBe(x);
  });

  it("brings the maximum to the largest of the others, and moves tied values together", () => {
    // By hand: skewness is positive; 90 goes to 80 (one point), then both go to 6 (two points).
    const x = Float64Array.of(1, 2, 3, 4, 5, 6, 80, 90);
    const { values, high, low, upper } = winsorise(x, { points: 2, ...never });
    expect([...values]).toEqual([1, 2, 3, 4, 5, 6, 6, 6]);
    expect([high, low, upper]).toEqual([2, 0, 6]);
  });

  it("may change more points than allowed when the last ones are tied", () => {
    const { values, high } = winsorise(Float64Array.of(1, 1, 2, 2, 9, 9), { points: 1, ...never });
    expect([...values]).toEqual([1, 1, 2, 2, 2, 2]); // by hand: both nines stand at the maximum
    expect(high).toBe(2);
  });

  it("works at the lower end where the skewness is negative", () => {
    const { values, low } = winsorise(Float64Array.of(-90, 1, 2, 3, 4, 5), { points: 1, ...never });
    expect([...values]).toEqual([1, 1, 2, 3, 4, 5]);
    expect(low).toBe(1);
  });

  it("ends when all values have become equal", () => {
    const { values, high } = winsorise(Float64Array.of(0, 0, 0, 0, 7), { points: 4, ...never });
    expect([...values]).toEqual([0, 0, 0, 0, 0]);
    expect(high).toBe(1);
  });

  it("leaves what is missing missing", () => {
    const { values } = winsorise(Float64Array.of(1, Number.NaN, 2, 3, 4, 99), { points: 1, ...never });
    expect([...values]).toEqual([1, Number.NaN, 2, 3, 4, 4]);
  });

  it("keeps its digits where one value is far beyond the others", () => {
    const x = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 1e12);
    expect(winsorise(x, { points: 1, ...never }).shape.kurtosis).toBeCloseTo(
      shapeOf(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 7)).kurtosis,
      12,
    );
    const huge = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 1e300);
    expect(winsorise(huge, { points: 1, ...never }).shape.kurtosis).toBeCloseTo(
      shapeOf(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 7)).kurtosis,
      12,
    );
  });

  it("gives what the rule gives when it is followed value by value", () => {
    const value = fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: -5, max: 5 }) },
      fc.integer({ min: -1000, max: 1000 }),
      fc.constant(Number.NaN),
    );
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 40 }),
        fc.integer({ min: 0, max: 12 }),
        fc.boolean(),
        fc.constantFrom(0.3, 1, 2),
        (numbers, points, force, skewness) => {
          const x = Float64Array.from(numbers);
          const options = { points, skewness, kurtosis: skewness, force };
          const result = winsorise(x, options);
          const expected = asWritten(x, options);
          // A skewness of 0 but for rounding may go either way: then the points are as many, at other ends.
          fc.pre(!isNearlySymmetric(x));
          expect([...result.values]).toEqual(expected.values);
          expect(result.low + result.high).toBe(expected.points);
        },
      ),
    );
  });
});

/** Whether a step of the rule would meet a shape that rounding decides on. */
function isNearlySymmetric(x: Float64Array): boolean {
  const there = x.filter((value) => !Number.isNaN(value)).sort();
  for (let low = 0; low < there.length; low += 1)
    for (let high = low + 1; high < there.length; high += 1) {
      const limited = there.map((value) => Math.max(there[low]!, Math.min(there[high]!, value)));
      const { skewness, kurtosis } = shapeOf(limited);
      for (const edge of [0, 0.3, -0.3, 1, -1, 2, -2])
        if (Math.abs(skewness - edge) < 1e-9 || Math.abs(kurtosis - edge) < 1e-9) return true;
    }
  return false;
}
