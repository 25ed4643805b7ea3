import type { GroupScore, KpiValue, Performance } from "@urbimetry/model";
import { bandOf } from "../performance/bands.ts";
import type { GroupPlan } from "../plan/prepare-engine.ts";

/**
 * Score of a group: points ÷ (4 × scored data points), in percent.
 *
 * Unreported and unbenchmarked data points stay out of the sum and in the count.
 *
 * @param points 1 to 4 for each scored data point
 * @returns 25 to 100, null when nothing is scored
 * @see U4SSC Verification Report, Kristiansund (2020), p. 4: 1 + 3 + 4 + 1 of 16 is 56.25 %
 * @example groupPercent([1, 3, 4, 1]) // => 56.25
 */
export function groupPercent(points: readonly number[]): number | null {
  return points.length === 0
    ? null
    : percentOf(
        points.reduce((sum, one) => sum + one, 0),
        points.length,
      );
}

const percentOf = (points: number, scored: number) => (100 * points) / (4 * scored);

/** Score of one group of a city. */
export function groupScore(
  group: GroupPlan,
  values: readonly KpiValue[],
  performances: readonly Performance[],
): GroupScore {
  let points = 0;
  let scored = 0;
  let reported = 0;
  for (const index of group.points) {
    const performance = performances[index];
    const value = values[index];
    if (value && "value" in value) reported += 1;
    if (performance?.scored) {
      points += performance.points;
      scored += 1;
    }
  }
  const percent = scored === 0 ? null : percentOf(points, scored);
  return {
    level: group.level,
    id: group.id,
    points,
    scored,
    reported,
    total: group.points.length,
    percent,
    band: percent === null ? null : bandOf(percent),
  };
}
