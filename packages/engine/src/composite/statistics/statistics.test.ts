import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndexTable } from "../index-table.ts";
import { buildStructure } from "../structure/build-structure.ts";
import { elements } from "../testing/small-index.ts";
import { indicatorStatistics } from "./indicator-statistics.ts";
import { excessKurtosis } from "./kurtosis.ts";
import { mean } from "./mean.ts";
import { median, quantile } from "./quantile.ts";
import { skewness } from "./skewness.ts";
import { standardDeviation } from "./standard-deviation.ts";
import { availabilityByAggregate, unitAvailability } from "./unit-availability.ts";

const nothing = new Float64Array();
const gaps = Float64Array.of(NaN, NaN);

describe("statistics of a column", () => {
  it("leave missing values out, and are missing where there are too few", () => {
    for (const statistic of [mean, median, standardDeviation, skewness, excessKurtosis]) {
      expect(statistic(nothing)).toBeNaN();
      expect(statistic(gaps)).toBeNaN();
    }
    expect(mean(Float64Array.of(3, NaN))).toBe(3);
    expect(standardDeviation(Float64Array.of(3, NaN))).toBeNaN(); // divisor n − 1 = 0
    expect(skewness(Float64Array.of(1, 2))).toBeNaN(); // divisor n − 2 = 0
    expect(excessKurtosis(Float64Array.of(1, 2, 4))).toBeNaN(); // divisor n − 3 = 0
  });

  it("have the skewness and kurtosis of a worked example", () => {
    const sizes = Float64Array.of(2, 8, 0, 4, 1, 9, 9, 0);
    expect(skewness(sizes)).toBeCloseTo(0.3305821804079746, 12); // scipy.stats.skew(x, bias=False)
    expect(excessKurtosis(sizes)).toBeCloseTo(-2.098602258096087, 12); // scipy.stats.kurtosis(x, bias=False)
  });

  it("call equal values equal, though their mean is rounded", () => {
    const tenths = new Float64Array(10).fill(0.1);
    expect(standardDeviation(tenths)).toBe(0);
    expect(mean(tenths)).toBeCloseTo(0.1, 15);
    expect(skewness(tenths)).toBeNaN();
    expect(excessKurtosis(tenths)).toBeNaN();
  });

  it("hold for values whose fourth powers leave the range of numbers", () => {
    const plain = Float64Array.of(1, 2, 3, 10);
    const huge = plain.map((value) => value * 1e200);
    const tiny = plain.map((value) => value * 1e-200);
    for (const scaled of [huge, tiny]) {
      expect(skewness(scaled)).toBeCloseTo(skewness(plain), 10);
      expect(excessKurtosis(scaled)).toBeCloseTo(excessKurtosis(plain), 10);
    }
    expect(standardDeviation(huge) / 1e200).toBeCloseTo(standardDeviation(plain), 10);
  });

  it("do not depend on unit and origin, but for the sign", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -500, max: 500 }),
        (list, unit, origin) => {
          const column = Float64Array.from(list);
          const other = column.map((value) => origin - unit * value);
          if (new Set(list).size === 1) return;
          expect(skewness(other)).toBeCloseTo(-skewness(column), 8);
          expect(excessKurtosis(other)).toBeCloseTo(excessKurtosis(column), 8);
        },
      ),
    );
  });
});

describe("quantile", () => {
  it("interpolates between order statistics", () => {
    const values = Float64Array.of(40, 10, NaN, 20);
    expect(quantile(values, 0)).toBe(10);
    expect(quantile(values, 1)).toBe(40);
    expect(quantile(values, 0.25)).toBe(15); // position 1 + 2 · 0.25 = 1.5
    expect(quantile(values, 0.05)).toBeCloseTo(11, 12);
    expect(quantile(nothing, 0.5)).toBeNaN();
    expect([...values]).toEqual([40, 10, NaN, 20]);
  });

  it("refuses shares that are none", () => {
    expect(() => quantile(Float64Array.of(1), 5)).toThrow("quantile requires a share from 0 to 1, got 5");
    expect(() => quantile(Float64Array.of(1), NaN)).toThrow("got NaN");
  });

  it("lies between the smallest and the largest value", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, share) => {
          const column = Float64Array.from(list);
          const range = Math.max(...list) - Math.min(...list);
          if (!Number.isFinite(range)) return;
          const value = quantile(column, share);
          expect(value).toBeGreaterThanOrEqual(Math.min(...list));
          expect(value).toBeLessThanOrEqual(Math.max(...list));
        },
      ),
    );
  });
});

const table = (values: Record<string, number[]>): IndexTable => ({
  units: (Object.values(values)[0] ?? []).map((_, row) => `U${row}`),
  columns: Object.keys(values),
  values: Object.values(values).map((column) => Float64Array.from(column)),
});

describe("indicatorStatistics", () => {
  const [row] = indicatorStatistics(table({ a: [0, 2, 2, NaN] }));

  it("counts what is there, other than zero, distinct and most frequent", () => {
    expect(row).toMatchObject({ available: 3, nonZero: 2, unique: 2, same: 2, availableShare: 0.75 });
    expect(row?.nonZeroShare).toBeCloseTo(2 / 3, 15);
    expect(row?.uniqueShare).toBeCloseTo(2 / 3, 15);
    expect(row?.sameShare).toBeCloseTo(2 / 3, 15);
  });

  it("flags by shares of all units, and equality is no flag", () => {
    // Reference case stats-raw: non-zero and distinct values are divided by the number of units, missing included.
    expect(row?.flags).toEqual({ lowAvailability: false, fewNonZero: false, fewUnique: false, outliers: false });
    const strict = { available: 0.76, nonZero: 0.51, unique: 0.51, skewness: 2, kurtosis: 3.5 };
    expect(indicatorStatistics(table({ a: [0, 2, 2, NaN] }), strict)[0]?.flags).toEqual({
      lowAvailability: true,
      fewNonZero: true,
      fewUnique: true,
      outliers: false,
    });
  });

  it("flags outliers only where both skewness and kurtosis are high", () => {
    const spike = [...Array.from({ length: 20 }, (_, value) => value), 500];
    expect(indicatorStatistics(table({ a: spike }))[0]?.flags.outliers).toBe(true);
    const thresholds = { available: 0, nonZero: 0, unique: 0, skewness: 2, kurtosis: 30 };
    expect(indicatorStatistics(table({ a: spike }), thresholds)[0]?.flags.outliers).toBe(false);
  });

  it("takes zero and minus zero for one value", () => {
    expect(indicatorStatistics(table({ a: [0, -0, 1] }))[0]).toMatchObject({ unique: 2, same: 2, nonZero: 1 });
  });
});

describe("unitAvailability", () => {
  it("shares equal thresholds that are written in decimals", () => {
    const columns = Object.fromEntries(
      Array.from({ length: 10 }, (_, place) => [`i${place}`, [place === 0 ? 5 : NaN]]),
    );
    // 1 − 9 ÷ 10 would be 0.09999999999999998.
    expect(unitAvailability(table(columns)).availableShare[0]).toBe(0.1);
  });

  it("has no share of zeros where nothing is there", () => {
    const { missing, zeros, nonZeroShare } = unitAvailability(table({ a: [NaN, 0], b: [NaN, 3] }));
    expect([...missing]).toEqual([2, 0]);
    expect([...zeros]).toEqual([0, 1]);
    expect([...nonZeroShare]).toEqual([NaN, 0.5]);
  });

  it("counts indicators below an aggregate, whatever lies between", () => {
    const { structure } = buildStructure(elements);
    const shares = availabilityByAggregate(table({ d: [1, NaN], c: [NaN, NaN], b: [1, 1], a: [1, 1] }), structure!);
    expect(shares.columns).toEqual(["north", "south", "index"]);
    expect(shares.values.map((column) => [...column])).toEqual([
      [1, 1],
      [0.5, 0],
      [0.75, 0.5],
    ]);
    expect(() => availabilityByAggregate(table({ a: [1] }), structure!)).toThrow("requires a column b");
  });
});
