import type { Band, Change, GroupScore } from "@urbimetry/model";
import { groupsOf } from "./city-reading.ts";
import type { CityReading } from "./city-reading.ts";
import type { MeasuredPoint } from "./measured-point.ts";

/** A data point that is scored, with its score at hand. */
export type ScoredPoint = MeasuredPoint & { performance: Extract<MeasuredPoint["performance"], { scored: true }> };

/** Data points that are scored, in the framework's order. */
export function scoredPoints(points: readonly MeasuredPoint[]): ScoredPoint[] {
  return points.filter((point): point is ScoredPoint => point.performance.scored);
}

/** Enough of a group is scored to speak of the group: two data points or more, and at least half of all. */
export function speaksForItself(group: GroupScore): boolean {
  return group.percent !== null && group.scored >= 2 && group.scored * 2 >= group.total;
}

const atLeast = (edge: number) => (group: GroupScore) => group.percent !== null && group.percent >= edge;

/** Categories in the two upper bands of which enough is scored, the strongest first. */
export function strongestCategories(reading: CityReading, count: number): GroupScore[] {
  return groupsOf(reading, "category")
    .filter((group) => speaksForItself(group) && atLeast(66)(group))
    .sort((a, b) => (b.percent ?? 0) - (a.percent ?? 0) || b.scored - a.scored)
    .slice(0, count);
}

/** Categories in the two lower bands of which enough is scored, the weakest first. */
export function weakestCategories(reading: CityReading, count: number): GroupScore[] {
  return groupsOf(reading, "category")
    .filter((group) => speaksForItself(group) && !atLeast(66)(group))
    .sort((a, b) => (a.percent ?? 0) - (b.percent ?? 0) || b.scored - a.scored)
    .slice(0, count);
}

/** Scored data points in the given bands, the furthest from target first, one for each KPI. */
export function furthestFromTarget(points: readonly MeasuredPoint[], among: readonly Band[]): ScoredPoint[] {
  const sorted = scoredPoints(points)
    .filter(({ performance }) => among.includes(performance.band))
    .sort((a, b) => a.performance.percentOfScale - b.performance.percentOfScale);
  return onePerKpi(sorted);
}

/** Scored data points at 95 percent of target or more, those furthest above it first, one for each KPI. */
export function atTarget(points: readonly MeasuredPoint[]): ScoredPoint[] {
  const sorted = scoredPoints(points)
    .filter(({ performance }) => performance.band === "95+")
    .sort((a, b) => b.performance.percent - a.performance.percent);
  return onePerKpi(sorted);
}

function onePerKpi<Point extends MeasuredPoint>(points: readonly Point[]): Point[] {
  const seen = new Set<string>();
  return points.filter(({ kpi }) => !seen.has(kpi.id) && seen.add(kpi.id));
}

/** A data point that has a figure in both periods. */
export type MovedPoint = MeasuredPoint & { change: Change & { earlier: number; later: number; difference: number } };

/** Data points that moved most since the earlier period: by bands first, then by their part of the earlier figure. */
export function movedMost(points: readonly MeasuredPoint[], count: number): MovedPoint[] {
  const size = ({ change }: MovedPoint) => Math.abs(change.bandMove ?? 0) * 1000 + Math.abs(change.relative ?? 0);
  return points
    .filter((point): point is MovedPoint => typeof point.change?.difference === "number")
    .filter(({ change }) => change.direction === "better" || change.direction === "worse")
    .sort((a, b) => size(b) - size(a))
    .slice(0, count);
}
