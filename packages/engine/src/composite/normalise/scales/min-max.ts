import { extremes } from "./extremes.ts";
import { linearScale } from "./linear-scale.ts";

/**
 * Min-max scale: the smallest value becomes the lower end of the range, the largest its upper end.
 *
 * @param values directed, so that more is better; `NaN` is missing
 * @returns `NaN` everywhere when all values are the same
 * @see OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 5
 * @example [...minMax(new Float64Array([2, NaN, 4, 3]), [0, 100])] // => [0, null, 100, 50]
 */
export function minMax(values: Float64Array, range: readonly [number, number]): Float64Array {
  const { min, max } = extremes(values);
  return linearScale(values, { zero: min, full: max }, range);
}
