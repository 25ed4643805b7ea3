/** How a series over time is summed up in one number. */
export type TrendMetric = "compound-growth" | "percent-change";

/**
 * Number of values that are there, and the positions of the first and last of them, −1 without any.
 *
 * @example observed([NaN, 4, NaN, 5, NaN]) // => { count: 2, first: 1, last: 3 }
 */
export function observed(values: ArrayLike<number>): { count: number; first: number; last: number } {
  let [count, first, last] = [0, -1, -1];
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    if (count++ === 0) first = i;
    last = i;
  }
  return { count, first, last };
}

/**
 * Compound annual growth rate between the first and the last observed value: (last ÷ first)^(1 ÷ years) − 1.
 *
 * @param values one a time; `NaN` is missing
 * @param times  years, ascending
 * @returns 0.05 for five percent a year; 0 where the two are equal; `Infinity` from 0 up; `NaN` with fewer than two
 *   observations, or when their quotient is negative and has no such root
 * @example compoundGrowth([100, NaN, 400], [2020, 2021, 2022]) // => 1
 */
export function compoundGrowth(values: ArrayLike<number>, times: ArrayLike<number>): number {
  const { count, first, last } = observed(values);
  if (count < 2) return Number.NaN;
  const [from, to] = [values[first]!, values[last]!];
  return from === to ? 0 : (to / from) ** (1 / (times[last]! - times[first]!)) - 1;
}

/**
 * Percent change a year, as a share of the starting point. With three or more observations of the least-squares line
 * a + b · time: 100 b ÷ (a + b · first time); with two, of the line through both.
 *
 * @param values one a time; `NaN` is missing
 * @param times  years, ascending
 * @returns 5 for five percent a year; 0 where all values are equal; `NaN` with fewer than two observations
 * @example percentChange([100, NaN, 110], [2020, 2021, 2022]) // => 5
 */
export function percentChange(values: ArrayLike<number>, times: ArrayLike<number>): number {
  const { count, first, last } = observed(values);
  if (count < 2) return Number.NaN;
  const from = values[first]!;
  let meanTime = 0;
  let meanValue = 0;
  let isConstant = true;
  for (let i = first; i <= last; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    isConstant &&= value === from;
    meanTime += times[i]! / count;
    meanValue += value / count;
  }
  if (isConstant) return 0;
  if (count === 2) return (100 * (values[last]! - from)) / from / (times[last]! - times[first]!);
  let across = 0;
  let along = 0;
  for (let i = first; i <= last; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const deviation = times[i]! - meanTime;
    across += deviation * (value - meanValue);
    along += deviation * deviation;
  }
  const slope = across / along;
  return (100 * slope) / (meanValue + slope * (times[first]! - meanTime));
}
