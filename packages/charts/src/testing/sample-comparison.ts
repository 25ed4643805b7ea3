import { bands } from "@urbimetry/model";
import type { Assessment, Change, Comparison, Framework, KpiValue, Performance } from "@urbimetry/model";

function figureOf(value: KpiValue | undefined): number | null {
  return value?.status === "computed" || value?.status === "reported" ? value.value : null;
}

function bandOf(performance: Performance | undefined) {
  return performance?.scored ? performance.band : null;
}

/** Two sample assessments compared as the engine would compare them. */
export function sampleComparison(framework: Framework, earlier: Assessment, later: Assessment): Comparison {
  const changes = framework.dataPoints.map((point): Change => {
    const before = figureOf(earlier.values[point.index]);
    const after = figureOf(later.values[point.index]);
    const difference = before === null || after === null ? null : after - before;
    const earlierBand = bandOf(earlier.performances[point.index]);
    const laterBand = bandOf(later.performances[point.index]);
    return {
      dataPointId: point.id,
      earlier: before,
      later: after,
      difference,
      relative: difference === null || before === null || before === 0 ? null : difference / before,
      direction: directionOf(before, after, point.better),
      earlierBand,
      laterBand,
      bandMove: earlierBand && laterBand ? bands.indexOf(laterBand) - bands.indexOf(earlierBand) : null,
    };
  });
  const count = (direction: Change["direction"]) => changes.filter((change) => change.direction === direction).length;
  return {
    earlierPeriod: earlier.period,
    laterPeriod: later.period,
    changes,
    better: count("better"),
    worse: count("worse"),
    same: count("same"),
  };
}

function directionOf(before: number | null, after: number | null, better: string): Change["direction"] {
  if (before === null) return after === null ? "absent" : "appeared";
  if (after === null) return "disappeared";
  if (before === after) return "same";
  if (better !== "higher" && better !== "lower") return "unjudged";
  return after > before === (better === "higher") ? "better" : "worse";
}
