import type { IndexTable } from "../index-table.ts";
import { excessKurtosisOf } from "./kurtosis.ts";
import { moments } from "./moments.ts";
import { quantileOfSorted, sortedPresent } from "./quantile.ts";
import { skewnessOf } from "./skewness.ts";
import { deviationOf } from "./standard-deviation.ts";

/** What one indicator's values look like. Measures that need more values than there are, are `NaN`. */
export interface IndicatorStatistics {
  readonly indicator: string;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  /** Sample standard deviation, divisor n − 1. */
  readonly deviation: number;
  readonly skewness: number;
  readonly kurtosis: number;
  /** Values that are there, those other than zero, distinct ones, and how often the most frequent one occurs. */
  readonly available: number;
  readonly nonZero: number;
  readonly unique: number;
  readonly same: number;
  /** Share of all units. */
  readonly availableShare: number;
  /** Shares of the values that are there. */
  readonly nonZeroShare: number;
  readonly uniqueShare: number;
  readonly sameShare: number;
  readonly flags: {
    readonly lowAvailability: boolean;
    readonly fewNonZero: boolean;
    readonly fewUnique: boolean;
    readonly outliers: boolean;
  };
}

/** From when an indicator is flagged. Equality is not flagged. */
export interface IndicatorThresholds {
  /** Least share of units with a value. */
  readonly available: number;
  /** Least share of units, missing ones included, with a value other than zero. */
  readonly nonZero: number;
  /** Least number of distinct values, as a share of units, missing ones included. */
  readonly unique: number;
  /** Outliers: |skewness| above this and excess kurtosis above that. */
  readonly skewness: number;
  readonly kurtosis: number;
}

/** Thresholds in common use: those of the JRC's statistical audits. */
export const defaultIndicatorThresholds: IndicatorThresholds = {
  available: 0.65,
  nonZero: 0.5,
  unique: 0.5,
  skewness: 2,
  kurtosis: 3.5,
};

/** Statistics of every column of a table, in the order of its columns. */
export function indicatorStatistics(
  table: IndexTable,
  thresholds: IndicatorThresholds = defaultIndicatorThresholds,
): IndicatorStatistics[] {
  return table.columns.map((indicator, column) =>
    statisticsOf(indicator, table.values[column] ?? new Float64Array(), thresholds),
  );
}

function statisticsOf(indicator: string, values: Float64Array, thresholds: IndicatorThresholds): IndicatorStatistics {
  const all = moments(values);
  const sorted = sortedPresent(values);
  const { nonZero, unique, same } = countsOf(sorted);
  const skewness = skewnessOf(all);
  const kurtosis = excessKurtosisOf(all);
  const available = all.count;
  return {
    indicator,
    min: all.min,
    max: all.max,
    mean: all.mean,
    median: quantileOfSorted(sorted, 0.5),
    deviation: deviationOf(all),
    skewness,
    kurtosis,
    available,
    nonZero,
    unique,
    same,
    availableShare: available / values.length,
    nonZeroShare: nonZero / available,
    uniqueShare: unique / available,
    sameShare: same / available,
    flags: {
      lowAvailability: available / values.length < thresholds.available,
      fewNonZero: nonZero / values.length < thresholds.nonZero,
      fewUnique: unique / values.length < thresholds.unique,
      outliers: Math.abs(skewness) > thresholds.skewness && kurtosis > thresholds.kurtosis,
    },
  };
}

function countsOf(sorted: Float64Array): { nonZero: number; unique: number; same: number } {
  let nonZero = 0;
  let unique = 0;
  let same = 0;
  let run = 0;
  for (let place = 0; place < sorted.length; place += 1) {
    if (sorted[place] !== 0) nonZero += 1;
    // `===` and not order: -0 and 0 are one value.
    run = place > 0 && sorted[place] === sorted[place - 1] ? run + 1 : 1;
    if (run === 1) unique += 1;
    if (run > same) same = run;
  }
  return { nonZero, unique, same };
}
