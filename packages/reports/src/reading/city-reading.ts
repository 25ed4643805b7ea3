import type { GroupScore } from "@urbimetry/model";
import type { ReportInput } from "../report-input.ts";
import { countKpis, countPoints } from "./counts.ts";
import type { KpiCounts, PointCounts } from "./counts.ts";
import { measuredPoints } from "./measured-point.ts";
import type { MeasuredPoint } from "./measured-point.ts";
import { listSources } from "./source-list.ts";
import type { SourceList } from "./source-list.ts";

/** Everything a report reads from an assessment, found once. */
export interface CityReading extends ReportInput {
  points: MeasuredPoint[];
  counts: PointCounts;
  kpiCounts: KpiCounts;
  sources: SourceList;
  /** Fewer than half of the data points have a figure: the report speaks of fragments, not of a whole city. */
  sparse: boolean;
}

/** Reads what reports need from an assessment. */
export function readCity(input: ReportInput): CityReading {
  const points = measuredPoints(input);
  const counts = countPoints(points);
  return {
    ...input,
    points,
    counts,
    kpiCounts: countKpis(points),
    sources: listSources(points),
    sparse: counts.reported * 2 < counts.total,
  };
}

/** Groups of one level, in the framework's order. */
export function groupsOf(reading: CityReading, level: GroupScore["level"]): GroupScore[] {
  const { groups, sections } = reading.assessment;
  return (level === "section" ? sections : groups).filter((group) => group.level === level);
}
