import type { Interval, ValidRange } from "@urbimetry/model";

/**
 * The interval that goes with a value of a stated data quality, cut to what can be true.
 *
 * @param value               in its unit
 * @param relativeUncertainty half-width as a part of the value: 0.1 is ± 10 %
 * @param validRange          values that can be true; a value outside keeps its place in the interval
 * @example valueInterval(90, 0.2, { min: 0, max: 100 }) // => [72, 100]
 */
export function valueInterval(value: number, relativeUncertainty: number, { min, max }: ValidRange): Interval {
  const half = Math.abs(value) * relativeUncertainty;
  const low = value - half;
  const high = value + half;
  return [
    min === null ? low : Math.min(value, Math.max(low, min)),
    max === null ? high : Math.max(value, Math.min(high, max)),
  ];
}
