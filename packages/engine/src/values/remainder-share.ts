import { sumDecimals } from "../units/decimal.ts";
import { ratio } from "./ratio.ts";

/**
 * What is left of a whole, in percent: 100 × (whole − part) ÷ whole.
 *
 * @param part  the part that is not meant, e.g. water billed
 * @param whole > 0, in the same unit
 * @throws RangeError if the whole is not greater than zero
 * @example remainderShare(90, 120) // => 25
 */
export function remainderShare(part: number, whole: number): number {
  return ratio(sumDecimals([whole, -part]), whole, 100);
}
