import type { RankDraws } from "../draws/rank-draws.ts";
import { chanceAbove } from "./chances.ts";
import { type DrawSummary, summariseDraws } from "./summarise-draws.ts";

/** Units that stand beside each other and cannot be told apart. */
export interface TieGroup {
  /** In a panel, the year. */
  readonly time?: number;
  /** Positions among the draws' units, from the highest down. */
  readonly members: readonly number[];
  /** Places that the group takes up: 1 to 3 for the first three units. */
  readonly from: number;
  readonly to: number;
}

/**
 * Groups of units whose order the draws do not settle.
 *
 * The rule: units stand in the order of their median place, then mean place, then code. The first one leads a group; the
 * next ones belong to it as long as the leader is above them in at most `certainty` of the draws; the first that is below
 * the leader with more certainty leads the next group. So every member is told apart from its leader's group only where a
 * new group begins, and the same draws always give the same groups. Two neighbours across a border may themselves be close:
 * `chanceAbove` tells.
 *
 * @param certainty share of draws from which on one unit counts as above another, above 0.5 and below 1
 * @param summary   of the same draws, if it is there already
 * @throws RangeError for another certainty
 */
export function tieGroups(
  draws: RankDraws,
  certainty: number,
  summary: DrawSummary = summariseDraws(draws),
): TieGroup[] {
  if (!(certainty > 0.5 && certainty < 1))
    throw new RangeError(`tieGroups requires a certainty above 0.5 and below 1, got ${certainty}`);
  const times = draws.times === undefined ? [undefined] : [...new Set(draws.times)].sort((one, other) => one - other);
  return times.flatMap((time) => {
    const positions = draws.units
      .map((_, position) => position)
      .filter((position) => draws.times?.[position] === time && summary.placedShare[position]! > 0);
    return groupsOf(draws, inOrder(positions, summary), certainty).map((group) =>
      time === undefined ? group : { time, ...group },
    );
  });
}

function inOrder(positions: readonly number[], { rankMedian, rankMean, units }: DrawSummary): number[] {
  return [...positions].sort((one, other) => {
    const byPlace = rankMedian[one]! - rankMedian[other]! || rankMean[one]! - rankMean[other]!;
    return byPlace || (units[one]! < units[other]! ? -1 : 1);
  });
}

function groupsOf(draws: RankDraws, order: readonly number[], certainty: number): TieGroup[] {
  const groups: { members: number[]; from: number; to: number }[] = [];
  order.forEach((position, place) => {
    const group = groups.at(-1);
    if (group !== undefined && !(chanceAbove(draws, group.members[0]!, position) > certainty)) {
      group.members.push(position);
      group.to = place + 1;
    } else groups.push({ members: [position], from: place + 1, to: place + 1 });
  });
  return groups;
}
