import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlationPValue, studentTTwoSided } from "./student-t.ts";

/** t, degrees of freedom, chance: mpmath 1.3 with 50 digits, betainc(df/2, 1/2, 0, df/(df+t²), regularized=True). */
const known: [number, number, number][] = [
  [2.5, 1, 0.2422378831816868],
  [0.5, 1.5, 0.68056711066994],
  [1.7, 2, 0.23123342620157122],
  [100, 30, 1.984611796727025e-39],
  [0.0001, 49, 0.9999206175631986],
  [2, 49, 0.05105914825741809],
  [12, 49, 3.3808104947973984e-16],
  [3, 12_998, 0.0027049130985629184],
  [25, 99_998, 1.6218080699983404e-137],
  [0.9, 999_998, 0.3681204674203383],
];

describe("studentTTwoSided", () => {
  it.each(known)("gives the chance of |t| ≥ %d with %d degrees of freedom to twelve digits", (t, df, chance) => {
    expect(Math.abs(studentTTwoSided(t, df) / chance - 1)).toBeLessThan(1e-12);
    expect(studentTTwoSided(-t, df)).toBe(studentTTwoSided(t, df));
  });

  it("is 1 − 2 ÷ π · arctan t with one degree of freedom, and 1 − t ÷ √(2 + t²) with two", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5, noNaN: true }), (t) => {
        expect(studentTTwoSided(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 13);
        expect(studentTTwoSided(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 13);
      }),
    );
  });

  it("falls with the distance from 0, and stays within 0 and 1", () => {
    const distance = fc.double({ min: 0, max: 1e10, noNaN: true });
    fc.assert(
      fc.property(distance, distance, fc.integer({ min: 1, max: 20_000 }), (one, other, df) => {
        const [near, far] = [studentTTwoSided(Math.min(one, other), df), studentTTwoSided(Math.max(one, other), df)];
        expect(far).toBeGreaterThanOrEqual(0);
        expect(near).toBeLessThanOrEqual(1);
        expect(far).toBeLessThanOrEqual(near * (1 + 1e-12));
      }),
    );
  });

  it("asks for degrees of freedom", () => {
    expect(() => studentTTwoSided(1, 0)).toThrow(
      "studentTTwoSided requires degrees of freedom greater than zero, got 0",
    );
  });
});

describe("correlationPValue", () => {
  it("agrees with SciPy", () => {
    // SciPy 1.17.1, pearsonr: r = 0.8362663263319111 of 25 pairs
    expect(correlationPValue(0.8362663263319111, 25)).toBeCloseTo(1.926036981987834e-7, 18);
  });

  it("is 0 for a perfect correlation, and missing with two pairs", () => {
    expect(correlationPValue(-1, 5)).toBe(0);
    expect(correlationPValue(1, 2)).toBeNaN();
    expect(correlationPValue(Number.NaN, 20)).toBeNaN();
  });
});
