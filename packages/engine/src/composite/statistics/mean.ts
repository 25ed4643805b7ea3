/**
 * Arithmetic mean of the values that are there; `NaN` when there is none.
 *
 * @param values `NaN` is missing and left out
 * @example mean(Float64Array.of(1, NaN, 4)) // => 2.5
 */
export function mean(values: Float64Array): number {
  let count = 0;
  let sum = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value;
  }
  return sum / count;
}
