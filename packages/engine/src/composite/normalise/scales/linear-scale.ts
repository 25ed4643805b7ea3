/**
 * Values on a straight scale: `zero` becomes the lower end of the range, `full` its upper end, what lies outside goes beyond.
 * Written as (x − zero) ÷ (full − zero) · (high − low) + low.
 *
 * @param values `NaN` is missing and stays so
 * @param zero   the value that earns `low`
 * @param full   the value that earns `high`; it may lie below `zero`, the scale then runs downwards
 * @returns `NaN` everywhere when both are the same
 * @example [...linearScale(new Float64Array([40, 10, 0]), { zero: 40, full: 0 }, [0, 100])] // => [0, 75, 100]
 */
export function linearScale(
  values: Float64Array,
  { zero, full }: { zero: number; full: number },
  [low, high]: readonly [number, number] = [0, 1],
): Float64Array {
  const scaled = new Float64Array(values.length);
  const length = full - zero === 0 ? Number.NaN : full - zero;
  const span = high - low;
  for (let row = 0; row < values.length; row += 1)
    scaled[row] = (((values[row] as number) - zero) / length) * span + low;
  return scaled;
}

/**
 * Values with those above `most` cut to it and those below `least` raised to it.
 *
 * @example [...cut(new Float64Array([-5, 50, 120, NaN]), 0, 100)] // => [0, 50, 100, null]
 */
export function cut(values: Float64Array, least: number, most: number): Float64Array {
  const kept = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    kept[row] = value < least ? least : value > most ? most : value;
  }
  return kept;
}
