import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benefitOfTheDoubt } from "./benefit-of-the-doubt.ts";
import { directionalBenefitOfTheDoubt } from "./directional-benefit-of-the-doubt.ts";

const value = fc.integer({ min: 1, max: 100 });
/** Two to four children of two to twelve units. */
const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 12 }))
  .chain(([children, units]) =>
    fc.array(fc.array(value, { minLength: units, maxLength: units }), { minLength: children, maxLength: children }),
  )
  .map((columns) => columns.map((column) => Float64Array.from(column)));

describe("benefitOfTheDoubt", () => {
  it("judges each unit by what it does best", () => {
    // by hand: P and Q are best in one child each; R reaches 2/3 of the line between them with equal weights
    const { scores, shares } = benefitOfTheDoubt([Float64Array.of(4, 2, 2), Float64Array.of(2, 4, 2)]);
    expect([...scores].map((score) => Math.round(score * 1e12) / 1e12)).toEqual([1, 1, 0.666666666667]);
    expect(shares[0]![2]! + shares[1]![2]!).toBeCloseTo(1, 12);
  });

  it("leaves units with a missing child out, and they bind nobody", () => {
    const { scores } = benefitOfTheDoubt([Float64Array.of(4, 100, 2), Float64Array.of(4, NaN, 2)]);
    expect([...scores]).toEqual([1, NaN, 0.5]);
  });

  it("scores above 0 up to 1, and someone has 1; nobody falls when scales change", () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0.01, max: 100, noNaN: true }), (children, factor) => {
        const { scores } = benefitOfTheDoubt(children);
        expect([...scores].every((score) => score > 0 && score <= 1)).toBe(true);
        expect(Math.max(...scores)).toBe(1);
        const [first, ...others] = children;
        const again = benefitOfTheDoubt([first!.map((x) => x * factor), ...others]).scores;
        for (const [row, score] of scores.entries()) expect(again[row]).toBeCloseTo(score, 7);
      }),
    );
  });

  it("keeps shares to their limits, which cost a unit something at most", () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0, max: 0.2, noNaN: true }), (children, low) => {
        const limits = { low, high: 0.7 };
        const free = benefitOfTheDoubt(children).scores;
        const { scores, shares } = benefitOfTheDoubt(children, limits);
        for (const [row, score] of scores.entries()) {
          const own = shares.map((column) => column[row]!);
          expect(score).toBeLessThanOrEqual(free[row]! + 1e-9);
          expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 8);
          expect(Math.min(...own)).toBeGreaterThanOrEqual(low - 1e-8);
          expect(Math.max(...own)).toBeLessThanOrEqual(0.7 + 1e-8);
        }
      }),
    );
  });

  it("refuses limits that no shares can meet", () => {
    const children = [Float64Array.of(1), Float64Array.of(1)];
    expect(() => benefitOfTheDoubt(children, { low: 0.6 })).toThrow("limits that 2 shares can meet, got 0.6 to 1");
    expect(() => benefitOfTheDoubt(children, { high: 0.4 })).toThrow("got 0 to 0.4");
  });
});

describe("directionalBenefitOfTheDoubt", () => {
  it("asks how far a unit would have to go along a direction", () => {
    const children = [Float64Array.of(4, 2, 3), Float64Array.of(4, 3, 4)];
    // by hand: (2, 3) reaches (4, 4) first in the second child; (3, 4) can't go on there at all
    expect([...directionalBenefitOfTheDoubt(children, [1, 1])]).toEqual([1, 0.5, 1]);
    expect([...directionalBenefitOfTheDoubt(children, [1, 0])]).toEqual([1, 1 / 3, 0.5]);
  });

  it("gives 1 to someone, and to nobody more; a unit that is everywhere better has at least as much", () => {
    fc.assert(
      fc.property(table, (children) => {
        const scores = directionalBenefitOfTheDoubt(
          children,
          children.map(() => 1),
        );
        expect([...scores].every((score) => score > 0 && score <= 1)).toBe(true);
        expect(Math.max(...scores)).toBe(1);
        const unfair = [...scores.keys()].filter((one) =>
          [...scores.keys()].some(
            (other) =>
              children.every((column) => column[one]! >= column[other]!) && scores[one]! < scores[other]! - 1e-9,
          ),
        );
        expect(unfair).toEqual([]);
      }),
    );
  });

  it("refuses a direction that leads nowhere or back", () => {
    const children = [Float64Array.of(1, 2)];
    expect(() => directionalBenefitOfTheDoubt(children, [0])).toThrow("more than zero somewhere");
    expect(() => directionalBenefitOfTheDoubt(children, [-1])).toThrow("requires a direction of zero or more");
  });
});
