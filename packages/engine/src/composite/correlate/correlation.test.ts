import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlation, type CorrelationMethod } from "./correlation.ts";
import { correlationMatrix, significantOnly } from "./correlation-matrix.ts";
import { kendall } from "./kendall.ts";
import { pearson } from "./pearson.ts";

const methods: CorrelationMethod[] = ["pearson", "spearman", "kendall"];
// Few values, so that there are many ties.
const x = Float64Array.of(5, 3, 6, 3, 7, 6, 7, 6, 6, 5, 1, 7, 4, 7, 2, 6, 1, 2, 1, 3, 4, 7, 2, 4, 5);
const y = Float64Array.of(3, 6, 5, 1, 6, 7, 7, 5, 7, 4, 1, 6, 7, 7, 3, 5, 1, 1, 1, 2, 3, 6, 1, 4, 5);

/** τ-b as it is defined, pair by pair. */
function tauByPairs(a: readonly number[], b: readonly number[]): number {
  let [balance, untiedA, untiedB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const [signA, signB] = [Math.sign(a[i]! - a[j]!), Math.sign(b[i]! - b[j]!)];
      balance += signA * signB;
      untiedA += Math.abs(signA);
      untiedB += Math.abs(signB);
    }
  }
  return balance / Math.sqrt(untiedA * untiedB);
}

/** How far two correlations are apart; nothing where neither exists. */
const distance = (one: number, other: number): number =>
  Number.isNaN(one) && Number.isNaN(other) ? 0 : Math.abs(one - other);

const cell = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -100, max: 100, noNaN: true }));
const pairs = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 60 });
const gappy = fc.array(fc.array(fc.oneof(cell, fc.constant(Number.NaN)), { minLength: 30, maxLength: 30 }), {
  minLength: 1,
  maxLength: 5,
});

describe("correlation", () => {
  it("agrees with SciPy where there are many ties", () => {
    // SciPy 1.17.1: pearsonr, spearmanr, kendalltau of these columns
    expect(correlation(x, y, "pearson")).toBeCloseTo(0.8362663263319111, 14);
    expect(correlation(x, y, "spearman")).toBeCloseTo(0.807911449285294, 14);
    expect(correlation(x, y, "kendall")).toBeCloseTo(0.7023361199251374, 14);
  });

  it.each(methods)("by %s counts only pairs of which both are there, and ranks within them", (method) => {
    const gaps = Float64Array.of(...x, Number.NaN, 100);
    const others = Float64Array.of(...y, -100, Number.NaN);
    expect(correlation(gaps, others, method)).toBe(correlation(x, y, method));
  });

  it.each(methods)("by %s does not exist for a constant column", (method) => {
    expect(correlation(x, new Float64Array(25).fill(0.1), method)).toBeNaN();
    expect(correlation(Float64Array.of(1), Float64Array.of(2), method)).toBeNaN();
  });

  it("of Kendall is what counting all pairs gives", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [a, b] = [rows.map(([one]) => one), rows.map(([, other]) => other)];
        const expected = tauByPairs(a, b);
        const tau = kendall(Float64Array.from(a), Float64Array.from(b));
        expect(distance(tau, expected)).toBeLessThan(1e-12);
      }),
    );
  });

  it("of Pearson is the same in other units, even extreme ones", () => {
    const scaled = (factor: number): Float64Array => x.map((value) => value * factor);
    for (const factor of [1e-200, 1e-3, 1e300]) {
      expect(pearson(scaled(factor), y)).toBeCloseTo(pearson(x, y), 13);
      expect(pearson(scaled(-factor), scaled(factor))).toBeCloseTo(-1, 13);
    }
  });

  it("of Pearson asks for two columns of one length", () => {
    expect(() => pearson(x, y.subarray(1))).toThrow("pearson requires two columns of one length, got 25 and 24");
  });
});

describe("correlationMatrix", () => {
  it.each(methods)("by %s is the correlation of each pair, symmetric, with 1 on the diagonal", (method) => {
    fc.assert(
      fc.property(gappy, (rows) => {
        const columns = rows.map((row) => Float64Array.from(row));
        const { correlations, pValues } = correlationMatrix(columns, method);
        for (const [i, one] of columns.entries()) {
          for (const [j, other] of columns.entries()) {
            expect(distance(correlations[i]![j]!, correlation(one, other, method))).toBeLessThan(1e-10);
            expect(correlations[j]![i]).toBe(correlations[i]![j]);
            expect(pValues[j]![i]).toBe(pValues[i]![j]);
          }
        }
      }),
    );
  });

  it("of two lists has a row for each of the first and a column for each of the second", () => {
    const { correlations } = correlationMatrix([x], "pearson", [y, x]);
    expect(correlations).toHaveLength(1);
    expect(correlations[0]![0]).toBeCloseTo(0.8362663263319111, 14);
    expect(correlations[0]![1]).toBeCloseTo(1, 14);
  });

  it("leaves out what is not significant only where asked to", () => {
    const matrix = { correlations: [Float64Array.of(0.5, 0.1)], pValues: [Float64Array.of(0.01, 0.6)] };
    expect([...significantOnly(matrix, 0.05)[0]!]).toEqual([0.5, Number.NaN]);
    expect([...significantOnly(matrix, 0)[0]!]).toEqual([0.5, 0.1]);
  });
});
