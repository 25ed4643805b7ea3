/** How the gaps of a series are filled from other times of the same unit. */
export type SeriesMethod = "latest" | "linear" | "constant" | "linear-constant";

/** A series with its gaps filled, and where from. */
export interface FilledSeries {
  /** One a time; `NaN` where the gap stays. */
  readonly values: Float64Array;
  /**
   * One a time: the time whose value it is, its own where it was observed; `NaN` where it lies on a line between two, or
   * stays missing.
   */
  readonly sources: Float64Array;
}

/**
 * Fills the gaps of one series. Only observed values are carried, never filled ones.
 *
 * - `latest`: the nearest earlier value, at most `maxTime` time points back.
 * - `constant`: the nearest earlier value; before the first observation, the first.
 * - `linear`: on the straight line between the neighbours; outside the observed span the nearest value. One observation is
 *   no line: its series is left as it is.
 * - `linear-constant`: `linear`, but a series with one observation is filled with it.
 *
 * @param series one a time, `NaN` where missing; not changed
 * @param times  all time points of the data, ascending
 * @example [...fillSeries(Float64Array.of(1, NaN, 4), [2020, 2021, 2023], "linear").values] // => [1, 2, 4]
 */
export function fillSeries(
  series: Float64Array,
  times: ArrayLike<number>,
  method: SeriesMethod,
  maxTime = Infinity,
): FilledSeries {
  const values = series.slice();
  const sources = new Float64Array(series.length).fill(Number.NaN);
  const observed: number[] = [];
  for (let at = 0; at < series.length; at += 1) {
    if (Number.isNaN(series[at]!)) continue;
    observed.push(at);
    sources[at] = times[at]!;
  }
  const take = (at: number, from: number) => {
    values[at] = series[from]!;
    sources[at] = times[from]!;
  };
  let next = 0;
  for (let at = 0; at < series.length; at += 1) {
    if (observed[next] === at) {
      next += 1;
      continue;
    }
    const before = observed[next - 1];
    const after = observed[next];
    if (method === "latest") {
      if (before !== undefined && at - before <= maxTime) take(at, before);
    } else if (method === "linear" && observed.length < 2) continue;
    else if (before !== undefined && after !== undefined && method !== "constant") {
      const share = (times[at]! - times[before]!) / (times[after]! - times[before]!);
      values[at] = series[before]! + share * (series[after]! - series[before]!);
    } else if (before !== undefined || after !== undefined) take(at, before ?? after!);
  }
  return { values, sources };
}
