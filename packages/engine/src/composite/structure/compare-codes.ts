/**
 * Byte order of two codes, as UTF-8 has it: below 0 when the first comes first.
 *
 * @example ["b", "a", "B"].sort(compareCodes) // => ["B", "a", "b"]
 */
export function compareCodes(one: string, other: string): number {
  if (one === other) return 0;
  const length = Math.min(one.length, other.length);
  for (let place = 0; place < length; place += 1) {
    const [first, second] = [one.charCodeAt(place), other.charCodeAt(place)];
    if (first !== second) return byteRank(first) - byteRank(second);
  }
  return one.length - other.length;
}

/** Halves of characters beyond 16 bits stand before U+E000 as numbers, but behind it as bytes. */
const byteRank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
