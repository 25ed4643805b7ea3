import { ratio } from "./ratio.ts";

/**
 * Share of a whole in percent: 100 × part ÷ whole.
 *
 * @param part  ≥ 0, in the unit of the whole
 * @param whole > 0
 * @throws RangeError if the whole is not greater than zero
 * @example share(45_000, 60_000) // => 75
 */
export function share(part: number, whole: number): number {
  return ratio(part, whole, 100);
}
