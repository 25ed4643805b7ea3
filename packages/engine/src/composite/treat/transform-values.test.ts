import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Transformation } from "@urbimetry/model";
import { transformValues } from "./transform-values.ts";

const apply = (x: readonly number[], transformation: Transformation) => [
  ...transformValues(Float64Array.from(x), transformation),
];

describe("transformValues", () => {
  it("takes the logarithm of the distance from the minimum, with a hundredth of the range as margin", () => {
    // By hand: range 100, margin 1: ln(1), ln(11), ln(101).
    expect(apply([5, 15, 105], { type: "log" })).toEqual([0, Math.log(11), Math.log(101)]);
  });

  it("takes 1 as margin for log-plus-one", () => {
    expect(apply([5, 6, 9], { type: "log-plus-one" })).toEqual([0, Math.log(2), Math.log(5)]);
  });

  it("raises to λ after the shift, and takes the logarithm for λ = 0", () => {
    expect(apply([3, 6, 11], { type: "box-cox", lambda: 0.5 })).toEqual([0, 2, 4]); // by hand: (√4 − 1) ÷ 0.5, (√9 − 1) ÷ 0.5
    expect(apply([3, 6], { type: "box-cox", lambda: 0 })).toEqual([0, Math.log(4)]);
    expect(apply([3, 4], { type: "box-cox", lambda: -1 })).toEqual([-0, 0.5]);
  });

  it("turns the logarithm round where the tail is at the lower end", () => {
    // By hand: range 100, margin 1, skewness negative: −ln(101 − x).
    expect(apply([0, 90, 95, 100], { type: "two-sided-log" })).toEqual(
      [101, 11, 6, 1].map((distance) => -Math.log(distance)),
    );
    expect(apply([0, 5, 10, 100], { type: "two-sided-log" })).toEqual(apply([0, 5, 10, 100], { type: "log" }));
  });

  it("maps the range onto 1 to the maximum for log-gii", () => {
    expect(apply([0, 5, 11], { type: "log-gii" })).toEqual([0, Math.log((10 * 5) / 11 + 1), Math.log(11)]);
  });

  it("has nothing to give for log-gii where the argument is not positive", () => {
    expect(apply([-3, -2, -1], { type: "log-gii" })).toEqual([0, Number.NaN, Number.NaN]); // by hand: −2 · ½ + 1 = 0; −2 + 1
  });

  it("leaves what is missing missing", () => {
    expect(apply([1, Number.NaN, 2], { type: "log-plus-one" })).toEqual([0, Number.NaN, Math.log(2)]);
  });

  it("keeps the order of the units", () => {
    const transformations: Transformation[] = [
      { type: "log" },
      { type: "log-plus-one" },
      { type: "two-sided-log" },
      { type: "box-cox", lambda: 0 },
      { type: "box-cox", lambda: -0.5 },
      { type: "box-cox", lambda: 2 },
    ];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 2, maxLength: 30 }),
        fc.constantFrom(...transformations),
        (numbers, transformation) => {
          const ascending = numbers.toSorted((one, other) => one - other);
          const result = apply(ascending, transformation);
          for (let place = 1; place < result.length; place += 1)
            expect(result[place]).toBeGreaterThan(result[place - 1]!);
        },
      ),
    );
  });
});
