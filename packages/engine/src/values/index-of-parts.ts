import { divideDecimals, sumDecimals } from "../units/decimal.ts";

/**
 * Index of parts: their mean, each part already being on the scale of the index.
 *
 * @param parts at least one
 * @throws RangeError if there are no parts
 * @example indexOfParts([0.1, 0.2, 0.6]) // => 0.3
 */
export function indexOfParts(parts: readonly number[]): number {
  if (parts.length === 0) throw new RangeError("indexOfParts requires at least one part");
  return divideDecimals(sumDecimals(parts), parts.length);
}
