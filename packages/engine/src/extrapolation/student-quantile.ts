import { studentTTwoSided } from "../composite/correlate/student-t.ts";

const known = new Map<string, number>();

/**
 * How far from 0 a t-distributed variable lies in the middle `share` of cases: the half-width of its central interval.
 *
 * @param share 0 to 1, both excluded
 * @param df    degrees of freedom, > 0
 * @throws RangeError for other shares
 * @example Number(studentHalfWidth(0.5, 1).toFixed(6)) // => 1
 */
export function studentHalfWidth(share: number, df: number): number {
  if (!(share > 0 && share < 1))
    throw new RangeError(`studentHalfWidth requires a share between 0 and 1, got ${share}`);
  const key = `${share} ${df}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  let low = 0;
  let high = 1;
  while (studentTTwoSided(high, df) > 1 - share) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (studentTTwoSided(middle, df) > 1 - share) low = middle;
    else high = middle;
  }
  const width = (low + high) / 2;
  known.set(key, width);
  return width;
}
