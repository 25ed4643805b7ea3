import { ascendingOrder } from "./ascending-order.ts";

/**
 * Places of scores: 1 for the highest, ties share the smallest (1, 2, 2, 4), missing scores have none.
 *
 * @param scores any numbers, unrounded; `NaN` is missing
 * @returns one a score; 0 where there is no score
 * @example Array.from(descendingRanks(Float64Array.of(7, 9, NaN, 7, 3))) // => [2, 1, 0, 2, 4]
 */
export function descendingRanks(scores: Float64Array): Int32Array {
  const ranks = new Int32Array(scores.length);
  const order = ascendingOrder(scores);
  let rank = 0;
  for (let i = order.length - 1; i >= 0; i--) {
    const position = order[i]!;
    const next = order[i + 1];
    if (next === undefined || scores[next] !== scores[position]) rank = order.length - i;
    ranks[position] = rank;
  }
  return ranks;
}

/**
 * Places within groups: each score among those that carry the same key.
 *
 * @param scores any numbers; `NaN` is missing
 * @param keys   one a score: its group, or its year in a panel; null where it has none, and so no place
 * @returns one a score; 0 where there is no score or no group
 * @throws RangeError when there is not one key for each score
 * @example Array.from(ranksWithin(Float64Array.of(7, 9, 8), ["north", "south", "north"])) // => [2, 1, 1]
 */
export function ranksWithin(scores: Float64Array, keys: readonly (string | number | null)[]): Int32Array {
  if (keys.length !== scores.length) {
    throw new RangeError(`ranksWithin requires one key for each score, got ${keys.length} for ${scores.length}`);
  }
  const members = new Map<string | number, number[]>();
  for (const [position, key] of keys.entries()) {
    if (key === null) continue;
    const group = members.get(key);
    if (group === undefined) members.set(key, [position]);
    else group.push(position);
  }
  const ranks = new Int32Array(scores.length);
  for (const positions of members.values()) {
    const own = descendingRanks(Float64Array.from(positions, (position) => scores[position]!));
    for (const [i, position] of positions.entries()) ranks[position] = own[i]!;
  }
  return ranks;
}

/**
 * Places of the scores of a panel: within each time, and within each group where groups are given.
 *
 * @param times  one a score, absent where there is no panel
 * @param groups one a score, absent for places among all
 * @returns one a score; 0 where there is no score or no group
 * @example Array.from(panelRanks(Float64Array.of(7, 9, 8, 6), [2024, 2024, 2025, 2025])) // => [2, 1, 1, 2]
 */
export function panelRanks(
  scores: Float64Array,
  times?: readonly number[],
  groups?: readonly (string | null)[],
): Int32Array {
  if (times === undefined) return groups === undefined ? descendingRanks(scores) : ranksWithin(scores, groups);
  if (groups === undefined) return ranksWithin(scores, times);
  return ranksWithin(
    scores,
    groups.map((group, i) => (group === null ? null : `${times[i]} ${group}`)),
  );
}
