/**
 * The candidate that differs least from a text, null when all differ in more than a third of the text.
 *
 * Differences are counted as inserted, lost, changed and exchanged letters.
 *
 * @param folded     the text, folded as the keys of the candidates are
 * @param candidates folded form and what it stands for
 * @example nearest("ecictict1d", [["ecictict1c", "EC: ICT: ICT: 1C"], ["ecpin1c", "EC: P: IN: 1C"]]) // => "EC: ICT: ICT: 1C"
 */
export function nearest<T>(folded: string, candidates: Iterable<readonly [string, T]>): T | null {
  let best: { distance: number; what: T } | null = null;
  let limit = Math.max(1, Math.floor(folded.length / 3));
  for (const [key, what] of candidates) {
    if (Math.abs(key.length - folded.length) > limit) continue;
    const distance = editDistance(folded, key, limit);
    if (distance <= limit && (best === null || distance < best.distance)) {
      best = { distance, what };
      limit = Math.max(0, distance - 1);
    }
    if (best?.distance === 0) break;
  }
  return best?.what ?? null;
}

/** Restricted Damerau-Levenshtein distance, given up beyond `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  const width = other.length + 1;
  let beforeLast = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, index) => index);
  let current = new Uint16Array(width);
  for (let row = 1; row <= one.length; row += 1) {
    current[0] = row;
    let lowest = row;
    for (let column = 1; column < width; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + same);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        distance = Math.min(distance, at(beforeLast, column - 2) + 1);
      current[column] = distance;
      lowest = Math.min(lowest, distance);
    }
    if (lowest > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return at(last, other.length);
}

function at(row: Uint16Array, index: number): number {
  return row[index] ?? 0;
}
