import type { PlacedUnit } from "./placed-unit.ts";

/** Neighbours in the ranking that cannot be told apart. */
export interface Tie {
  /** Position of the first among the cities with a place, from 0. */
  from: number;
  count: number;
}

/**
 * Runs of neighbours with the same group, from the top. A city of no group (below 0) stands alone.
 *
 * @param placed cities with a place, best first
 */
export function tiesOf(placed: readonly PlacedUnit[]): Tie[] {
  const ties: Tie[] = [];
  for (const [index, { place }] of placed.entries()) {
    const last = ties.at(-1);
    const isNext = last !== undefined && place.group >= 0 && placed[last.from]?.place.group === place.group;
    if (isNext) last.count += 1;
    else ties.push({ from: index, count: 1 });
  }
  return ties;
}
