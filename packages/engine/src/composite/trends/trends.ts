import type { IndexTable } from "../index-table.ts";
import { compoundGrowth, observed, percentChange, type TrendMetric } from "./growth.ts";

/** How one indicator of one unit developed. */
export interface Trend {
  readonly unit: string;
  readonly indicator: string;
  /** `NaN` where it can't be told. */
  readonly change: number;
  /** Share of the unit's time points that are observed, 0 to 1. */
  readonly available: number;
  /** First and latest time observed; null with fewer than two observations. */
  readonly first: number | null;
  readonly latest: number | null;
  /** The same of the window, with `useLatest`; null where there is no window, or fewer than two observations in it. */
  readonly windowAvailable?: number | null;
  readonly windowFirst?: number | null;
}

export interface TrendOptions {
  readonly metric: TrendMetric;
  /** Only so many consecutive time points, ending at the latest observation; ≥ 2. */
  readonly useLatest?: number;
  /**
   * Which windows count. `any`: all that lie within the unit's time points. `after-first`: compatible with COINr 1.1.14,
   * which gives no trend where the window begins at the very first time point.
   */
  readonly window?: "any" | "after-first";
}

const metrics = { "compound-growth": compoundGrowth, "percent-change": percentChange };

/** Rows of each unit, in the order of their times; units in the order in which they first come. */
function rowsByUnit({ units, times }: IndexTable): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, unit] of units.entries()) {
    const own = rows.get(unit);
    if (own === undefined) rows.set(unit, [row]);
    else own.push(row);
  }
  for (const own of rows.values()) own.sort((one, other) => times![one]! - times![other]!);
  return rows;
}

function trendOf(
  values: Float64Array,
  times: readonly number[],
  options: TrendOptions,
): Omit<Trend, "unit" | "indicator"> {
  const { count, first, last } = observed(values);
  const whole = {
    available: count / values.length,
    first: count < 2 ? null : times[first]!,
    latest: count < 2 ? null : times[last]!,
  };
  const compute = metrics[options.metric];
  if (options.useLatest === undefined) return { change: compute(values, times), ...whole };

  const start = last - options.useLatest + 1;
  if (count < 2 || start < (options.window === "after-first" ? 1 : 0)) {
    return { change: Number.NaN, ...whole, windowAvailable: null, windowFirst: null };
  }
  const window = values.subarray(start, last + 1);
  const windowTimes = times.slice(start, last + 1);
  const within = observed(window);
  return {
    change: compute(window, windowTimes),
    ...whole,
    windowAvailable: within.count / window.length,
    windowFirst: within.count < 2 ? null : windowTimes[within.first]!,
  };
}

/**
 * Trends of every unit and indicator of a panel.
 *
 * @param table a panel: rows are units at times
 * @returns by indicator, within it by unit
 * @throws RangeError when the table has no times, or the window is shorter than two time points
 */
export function trends(table: IndexTable, options: TrendOptions): Trend[] {
  const { times } = table;
  if (times === undefined) throw new RangeError("trends requires a panel: a table with times");
  const { useLatest } = options;
  if (useLatest !== undefined && !(Number.isInteger(useLatest) && useLatest >= 2)) {
    throw new RangeError(`trends requires a window of two or more time points, got ${useLatest}`);
  }
  const units = [...rowsByUnit(table)].map(([unit, rows]) => ({ unit, rows, times: rows.map((row) => times[row]!) }));
  return table.columns.flatMap((indicator, column) => {
    const values = table.values[column]!;
    return units.map((own) => ({
      unit: own.unit,
      indicator,
      ...trendOf(
        Float64Array.from(own.rows, (row) => values[row]!),
        own.times,
        options,
      ),
    }));
  });
}
