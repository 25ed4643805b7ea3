import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustedMazziottaPareto } from "./adjusted-mazziotta-pareto.ts";
import { mazziottaPareto } from "./mazziotta-pareto.ts";
import { meanMin } from "./mean-min.ts";

// Standard scores of both: 90, 100, 110, and turned round.
const rising = Float64Array.of(1, 2, 3);
const falling = Float64Array.of(9, 8, 7);
const table = fc
  .array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 4 })
  .map((columns) => columns.map((values) => Float64Array.from(values)))
  .filter((columns) => columns.every((values) => new Set(values).size > 1));
const ones = (columns: readonly unknown[]): number[] => columns.map(() => 1);

describe("meanMin", () => {
  it("takes off a part of the gap between mean and smallest child", () => {
    const scores = meanMin([rising, falling], [1, 1], { alpha: 0.5, beta: 1 });
    // by hand: children 90 and 110, mean 100, gap 10
    expect(scores[0]).toBeCloseTo(100 - 0.5 * (Math.sqrt(101) - 1), 12);
    expect(scores[1]).toBe(100);
  });

  it("runs from the mean to the smallest child", () => {
    expect([...meanMin([rising, falling], [1, 1], { alpha: 0, beta: 1 })]).toEqual([100, 100, 100]);
    expect([...meanMin([rising, falling], [1, 1], { alpha: 1, beta: 0 })]).toEqual([90, 100, 90]);
  });
});

describe("mazziottaPareto", () => {
  it("takes off, or adds, M · cv², with the spread of a sample or of all children", () => {
    // by hand: children 90 and 110, S² = 100 with n, 200 with n − 1
    const score = (penalty: "minus" | "plus", spread: "sample" | "population") =>
      mazziottaPareto([rising, falling], [1, 1], { penalty, spread })[0];
    expect(score("minus", "population")).toBeCloseTo(99, 12);
    expect(score("plus", "population")).toBeCloseTo(101, 12);
    expect(score("minus", "sample")).toBeCloseTo(98, 12);
  });

  it("costs a single child nothing", () => {
    const gap = [Float64Array.of(1, 2, 3), Float64Array.of(NaN, 8, 7)];
    expect(mazziottaPareto(gap, [1, 1], { penalty: "minus", spread: "sample" })[0]).toBe(90);
  });

  it("is never above the mean with minus nor below it with plus", () => {
    fc.assert(
      fc.property(table, (columns) => {
        const mean = meanMin(columns, ones(columns), { alpha: 0, beta: 0 });
        const minus = mazziottaPareto(columns, ones(columns), { penalty: "minus", spread: "population" });
        const plus = mazziottaPareto(columns, ones(columns), { penalty: "plus", spread: "population" });
        for (const [row, middle] of mean.entries()) {
          expect(minus[row]).toBeLessThanOrEqual(middle + 1e-9);
          expect(plus[row]).toBeGreaterThanOrEqual(middle - 1e-9);
        }
      }),
    );
  });
});

describe("adjustedMazziottaPareto", () => {
  it("gives the reference 100, and goalposts half a range away 70 and 130", () => {
    const { scores, penalties } = adjustedMazziottaPareto([Float64Array.of(0, 5, 10)], [1], [5], "minus");
    expect([...scores]).toEqual([70, 100, 130]);
    expect([...penalties]).toEqual([0, 0, 0]);
  });

  it("takes off S · cv", () => {
    const { scores, penalties } = adjustedMazziottaPareto([rising, falling], [1, 1], [2, 8], "minus");
    // by hand: children 70 and 130, mean 100, S = 30, penalty 9
    expect(scores[0]).toBeCloseTo(91, 12);
    expect(penalties[0]).toBeCloseTo(9, 12);
    expect(adjustedMazziottaPareto([rising, falling], [1, 1], [2, 8], "plus").scores[0]).toBeCloseTo(109, 12);
  });
});
