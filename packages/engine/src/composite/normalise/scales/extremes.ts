/** Smallest and largest of the values that are there. */
export interface Extremes {
  min: number;
  max: number;
}

/**
 * Smallest and largest value.
 *
 * @param values `NaN` is missing
 * @returns `NaN` for both where there is no value
 * @example extremes(new Float64Array([3, NaN, -1])) // => { min: -1, max: 3 }
 */
export function extremes(values: Float64Array): Extremes {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min > max ? { min: Number.NaN, max: Number.NaN } : { min, max };
}
