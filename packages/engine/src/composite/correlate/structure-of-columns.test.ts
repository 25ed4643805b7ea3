import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlationRatio } from "./correlation-ratio.ts";
import { cronbachAlpha } from "./cronbach-alpha.ts";
import { pearson } from "./pearson.ts";
import { componentScores, principalComponents } from "./principal-components.ts";

const number = fc.double({ min: -50, max: 50, noNaN: true });
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(number, { minLength: 12, maxLength: 12 }), { minLength: width, maxLength: width }),
  );
const columnsOf = (rows: number[][]): Float64Array[] => rows.map((row) => Float64Array.from(row));

describe("cronbachAlpha", () => {
  it("is k² times the mean covariance over the sum of all covariances", () => {
    // by hand: variances 1 and 1, covariance 0.5, so 4 · 0.5 ÷ (1 + 1 + 2 · 0.5) = 2 ÷ 3
    const alpha = cronbachAlpha([Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 2)]);
    expect(alpha).toBeCloseTo(2 / 3, 14);
  });

  it("is 1 for items that say the same, and negative for two that say the opposite", () => {
    const item = Float64Array.of(4, 7, 1, 9);
    expect(cronbachAlpha([item, item, item])).toBeCloseTo(1, 14);
    expect(cronbachAlpha([item, item.map((value) => -0.5 * value)])).toBeLessThan(0);
  });

  it("takes each covariance over the pairs that are there", () => {
    const gap = Number.NaN;
    // by hand: variances 5 ÷ 3 (1, 2, 3, 4) and 1 (1, 3, 2 at the first three), covariance 0.5 over three pairs
    const alpha = cronbachAlpha([Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, gap)]);
    expect(alpha).toBeCloseTo((4 * 0.5) / (5 / 3 + 1 + 1), 14);
  });

  it("does not exist for one item", () => {
    expect(cronbachAlpha([Float64Array.of(1, 2)])).toBeNaN();
  });
});

describe("principalComponents", () => {
  it("of two columns has the variances 1 + |r| and 1 − |r|", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const columns = columnsOf(rows).slice(0, 2);
        const components = principalComponents(columns);
        const r = pearson(columns[0]!, columns[1]!);
        fc.pre(components !== null && Number.isFinite(r));
        expect(components!.variances[0]).toBeCloseTo(1 + Math.abs(r), 10);
        expect(components!.variances[1]).toBeCloseTo(1 - Math.abs(r), 10);
      }),
    );
  });

  it("has variances that add up to the number of columns, and loadings of length 1 whose largest is positive", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const components = principalComponents(columnsOf(rows));
        fc.pre(components !== null);
        const { variances, cumulativeShares, loadings } = components!;
        expect(variances.reduce((sum, variance) => sum + variance, 0)).toBeCloseTo(rows.length, 9);
        expect(cumulativeShares.at(-1)).toBeCloseTo(1, 12);
        for (const own of loadings) {
          expect(own.reduce((sum, loading) => sum + loading ** 2, 0)).toBeCloseTo(1, 10);
          expect(Math.max(...own)).toBeGreaterThanOrEqual(-Math.min(...own) - 1e-6);
        }
      }),
    );
  });

  it("has scores whose variance is the component's", () => {
    const columns = columnsOf([
      [1, 2, 3, 4, 6],
      [2, 1, 4, 3, 7],
      [5, 3, 4, 1, 0],
    ]);
    const components = principalComponents(columns)!;
    const scores = componentScores(columns, components, 0);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 12);
    expect(scores.reduce((sum, score) => sum + score ** 2, 0) / 4).toBeCloseTo(components.variances[0]!, 12);
  });

  it("leaves out rows with a gap, and does not exist for a constant column", () => {
    const gap = Number.NaN;
    const columns = [Float64Array.of(1, gap, 3, 5), Float64Array.of(2, 2, 1, 4)];
    expect([...principalComponents(columns)!.rows]).toEqual([0, 2, 3]);
    expect(principalComponents([Float64Array.of(0.1, 0.1, 0.1), Float64Array.of(2, 1, 4)])).toBeNull();
    expect(principalComponents([])).toBeNull();
  });

  it("of the covariance matrix keeps the columns' own spread", () => {
    // by hand: variances 1 and 100 without covariance
    const columns = [Float64Array.of(-1, 0, 1), Float64Array.of(10, -20, 10).map((value) => value / Math.sqrt(3))];
    const { variances, loadings } = principalComponents(columns, { scaled: false })!;
    expect(variances[0]).toBeCloseTo(100, 10);
    expect(variances[1]).toBeCloseTo(1, 12);
    expect(loadings[0]![1]).toBeCloseTo(1, 12);
  });
});

describe("correlationRatio", () => {
  const x = Float64Array.from({ length: 400 }, (_, i) => i / 399);

  it("sees a relation that a correlation does not see", () => {
    const valley = x.map((value) => (value - 0.5) ** 2);
    expect(Math.abs(pearson(x, valley))).toBeLessThan(0.01);
    expect(correlationRatio(x, valley)).toBeGreaterThan(0.98);
  });

  it("is near the squared correlation where the relation is a straight line", () => {
    // A saw of period 7 as noise: unrelated to x, and without dice.
    const y = x.map((value, i) => value + 0.2 * ((i * 3) % 7));
    expect(correlationRatio(x, y)).toBeCloseTo(pearson(x, y) ** 2, 1);
  });

  it("is near 0 where there is none", () => {
    expect(
      correlationRatio(
        x,
        Float64Array.from(x, (_, i) => (i * 3) % 7),
      ),
    ).toBeLessThan(0.05);
  });

  it("stays within 0 and 1, and knows a pair of values", () => {
    const half = Float64Array.from({ length: 40 }, (_, i) => i % 2);
    // by hand: y is x, so nothing is left within the two slices
    expect(correlationRatio(half, half)).toBe(1);
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 10, maxLength: 60 }), (rows) => {
        const ratio = correlationRatio(
          Float64Array.from(rows, ([one]) => one),
          Float64Array.from(rows, ([, other]) => other),
        );
        expect(ratio < 0 || ratio > 1).toBe(false);
      }),
    );
  });
});
