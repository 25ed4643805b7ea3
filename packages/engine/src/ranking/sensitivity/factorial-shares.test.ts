import { describe, expect, it } from "vitest";
import { seededRandom } from "../random.ts";
import { factorialShares } from "./factorial-shares.ts";

describe("factorialShares", () => {
  it("splits a sum of two factors by their variances, and finds no interaction", () => {
    // y = x1 + x2, x1 of 0 or 2 (variance 1), x2 of 0 or 4 (variance 4): 1/5 and 4/5, by hand.
    const { mean, variance, first, total } = factorialShares(
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      Float64Array.of(0, 2, 4, 6),
    );
    expect([mean, variance]).toEqual([3, 5]);
    expect([...first]).toEqual([0.2, 0.8]);
    expect([...total]).toEqual([0.2, 0.8]);
  });

  it("gives a pure interaction to the totals alone", () => {
    // y = 1 only where both differ: each conditional mean is ½, by hand.
    const { first, total } = factorialShares(
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      Float64Array.of(0, 1, 1, 0),
    );
    expect([...first]).toEqual([0, 0]);
    expect([...total]).toEqual([1, 1]);
  });

  it("weights options by their chance", () => {
    // x1 of 0 or 1 with chances ¾ and ¼: variance 3/16. x2 does nothing.
    const { variance, first, total } = factorialShares(
      [
        [0.75, 0.25],
        [0.5, 0.25, 0.25],
      ],
      Float64Array.of(0, 1, 0, 1, 0, 1),
    );
    expect(variance).toBeCloseTo(3 / 16, 15);
    expect([...first]).toEqual([1, 0]);
    expect([...total]).toEqual([1, 0]);
  });

  it("adds first-order shares up to at most 1, and totals to at least 1", () => {
    const random = seededRandom(4);
    const sum = (shares: Float64Array) => shares.reduce((total, share) => total + share, 0);
    for (let world = 0; world < 50; world += 1) {
      const outputs = Float64Array.from({ length: 24 }, random);
      const { first, total } = factorialShares(
        [
          [0.5, 0.5],
          [0.2, 0.3, 0.5],
          [0.25, 0.25, 0.25, 0.25],
        ],
        outputs,
      );
      expect(sum(first)).toBeLessThan(1 + 1e-12);
      expect(sum(total)).toBeGreaterThan(1 - 1e-12);
      first.forEach((share, factor) => expect(share).toBeLessThan(total[factor]! + 1e-12));
    }
  });

  it("refuses outputs that are not as many as combinations", () => {
    expect(() => factorialShares([[0.5, 0.5]], Float64Array.of(1))).toThrow(
      "factorialShares requires 2 outputs, got 1",
    );
  });
});
