/**
 * Values times their direction, so that more is better.
 *
 * @returns the same array where the direction is 1
 * @example [...directed(new Float64Array([3, NaN]), -1)] // => [-3, null]
 */
export function directed(values: Float64Array, direction: 1 | -1): Float64Array {
  if (direction === 1) return values;
  const turned = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) turned[row] = -(values[row] as number);
  return turned;
}
