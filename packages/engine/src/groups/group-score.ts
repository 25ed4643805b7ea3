import type { GroupScore } from "@urbimetry/model";
import { bandOf } from "../performance/bands.ts";
import type { GroupPlan } from "../plan/engine-plan.ts";
import type { Tally } from "./tally.ts";

/**
 * Score of a group: points ÷ (4 × scored data points), in percent.
 *
 * @param points 1 to 4 for each scored data point
 * @returns 25 to 100, null when nothing is scored
 * @see U4SSC Verification Report, Kristiansund (2020), p. 4: 1 + 3 + 4 + 1 of 16 is 56.25 %
 * @example groupPercent([1, 3, 4, 1]) // => 56.25
 */
export function groupPercent(points: readonly number[]): number | null {
  return percentOf(
    points.reduce((sum, one) => sum + one, 0),
    points.length,
  );
}

const percentOf = (points: number, scored: number) => (scored === 0 ? null : (100 * points) / (4 * scored));

/** Score of one group of a city. Unreported and unbenchmarked data points stay out of the sum and in the count. */
export function groupScore(group: GroupPlan, { points, reported }: Tally): GroupScore {
  let sum = 0;
  let scored = 0;
  let present = 0;
  for (const index of group.points) {
    const earned = points[index] ?? 0;
    sum += earned;
    if (earned > 0) scored += 1;
    present += reported[index] ?? 0;
  }
  const percent = percentOf(sum, scored);
  return {
    level: group.level,
    id: group.id,
    points: sum,
    scored,
    reported: present,
    total: group.points.length,
    percent,
    band: percent === null ? null : bandOf(percent),
  };
}
