import { ratio } from "./ratio.ts";

/**
 * Mean: total ÷ count.
 *
 * @param total what all cases have together, in the unit of the mean
 * @param count number of cases, > 0
 * @throws RangeError if the count is not greater than zero
 * @example mean(4_230, 600) // => 7.05
 */
export function mean(total: number, count: number): number {
  return ratio(total, count, 1);
}
