import type { ReportInput } from "../report-input.ts";
import { readCity } from "./city-reading.ts";
import type { PointCounts } from "./counts.ts";
import { furthestFromTarget, movedMost, strongestCategories, weakestCategories } from "./highlights.ts";

/** What stands out in a city's assessment, by id: what reports begin with, for pages that say it themselves. */
export interface CityHighlights {
  counts: PointCounts;
  /** Fewer than half of the data points have a figure. */
  sparse: boolean;
  /** Categories in the two upper bands, at most two, the strongest first. */
  strongest: string[];
  /** Categories in the two lower bands, at most one. */
  weakest: string[];
  /** Data points below a third of target, at most two, the furthest first. */
  furthest: string[];
  /** Data points that moved most since the earlier period, at most seven. */
  moved: string[];
}

/** Finds what stands out, by the rules that the reports use. */
export function cityHighlights(input: ReportInput): CityHighlights {
  const reading = readCity(input);
  return {
    counts: reading.counts,
    sparse: reading.sparse,
    strongest: strongestCategories(reading, 2).map(({ id }) => id),
    weakest: weakestCategories(reading, 1).map(({ id }) => id),
    furthest: furthestFromTarget(reading.points, ["0-33"])
      .slice(0, 2)
      .map(({ dataPoint }) => dataPoint.id),
    moved: movedMost(reading.points, 7).map(({ dataPoint }) => dataPoint.id),
  };
}
