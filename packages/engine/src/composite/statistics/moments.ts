/** Count, mean and sums of powers of the deviations from it, over the values that are there. */
export interface Moments {
  /** Values that are there. */
  readonly count: number;
  /** `NaN` when there is no value; so are `min` and `max`. */
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  /** Σz², Σz³, Σz⁴ with z = (x − mean) ÷ (max − min), so that they neither overflow nor vanish; 0 when all are equal. */
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
}

/**
 * Moments of a column, in two passes: the mean first, then powers of the deviations from it.
 *
 * @param values `NaN` is missing and left out
 * @example moments(Float64Array.of(1, 2, NaN, 3)) // => { count: 3, mean: 2, min: 1, max: 3, second: 0.5, third: 0, fourth: 0.125 }
 */
export function moments(values: Float64Array): Moments {
  let count = 0;
  let sum = 0;
  let min = Infinity;
  let max = -Infinity;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (count === 0) return { count, mean: NaN, min: NaN, max: NaN, second: 0, third: 0, fourth: 0 };
  // Equal values have their own as mean: a rounded one would make deviations of nothing.
  if (min === max) return { count, mean: min, min, max, second: 0, third: 0, fourth: 0 };
  const mean = sum / count;
  const range = max - min;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const deviation = (value - mean) / range;
    const square = deviation * deviation;
    second += square;
    third += square * deviation;
    fourth += square * square;
  }
  return { count, mean, min, max, second, third, fourth };
}
