import {
  bands,
  type Assessment,
  type Band,
  type BenchmarkSet,
  type Change,
  type Comparison,
  type DataPoint,
  type Framework,
} from "@urbimetry/model";
import { sumDecimals } from "../units/decimal.ts";

const bandNumber = (band: Band | null) => (band === null ? null : bands.indexOf(band));

function directionOf(point: DataPoint, difference: number, ruled: boolean): Change["direction"] {
  if (difference === 0) return "same";
  if (ruled || point.better === "none" || point.better === "target") return "unjudged";
  return difference > 0 === (point.better === "higher") ? "better" : "worse";
}

/** Judged by whether the value came nearer to its target, where direction alone cannot say. */
function byTarget(earlier: number | null, later: number | null): Change["direction"] {
  if (earlier === null || later === null || earlier === later) return "unjudged";
  return later > earlier ? "better" : "worse";
}

/**
 * What changed between two assessments of one city, data point by data point.
 *
 * A data point that is best at a target is judged by its performance; one with no direction and no benchmark is not judged.
 *
 * @param earlier assessed with the same framework and benchmark set as `later`
 * @throws RangeError when the two were assessed with different frameworks or benchmark sets
 */
export function compareAssessments(
  earlier: Assessment,
  later: Assessment,
  framework: Framework,
  benchmarks: BenchmarkSet,
): Comparison {
  for (const one of [earlier, later])
    if (one.framework.version !== framework.version || one.benchmarks.id !== benchmarks.id)
      throw new RangeError(
        `compareAssessments requires assessments by ${framework.id} ${framework.version} and ${benchmarks.id}, ` +
          `got ${one.framework.version} and ${one.benchmarks.id}`,
      );
  const rules = new Map(benchmarks.benchmarks.map((one) => [one.dataPoint, one.rule.type]));
  const changes = framework.dataPoints.map((point): Change => {
    const before = earlier.values[point.index];
    const after = later.values[point.index];
    const [was, is] = [before, after].map((value) => (value && "value" in value ? value.value : null));
    const [wasScored, isScored] = [earlier, later].map(({ performances }) => {
      const performance = performances[point.index];
      return performance?.scored ? performance : null;
    });
    const earlierBand = wasScored?.band ?? null;
    const laterBand = isScored?.band ?? null;
    const [low, high] = [bandNumber(earlierBand), bandNumber(laterBand)];
    const shared = {
      dataPointId: point.id,
      earlier: was ?? null,
      later: is ?? null,
      earlierBand,
      laterBand,
      bandMove: low === null || high === null ? null : high - low,
    };
    if (typeof was !== "number" || typeof is !== "number") {
      const direction = typeof was === "number" ? "disappeared" : typeof is === "number" ? "appeared" : "absent";
      return { ...shared, difference: null, relative: null, direction };
    }
    const difference = sumDecimals([is, -was]);
    const rule = rules.get(point.id);
    const direction = directionOf(point, difference, rule === "range" || rule === "ratio-to-one");
    return {
      ...shared,
      difference,
      relative: was === 0 ? null : difference / Math.abs(was),
      direction: direction === "unjudged" ? byTarget(wasScored?.percent ?? null, isScored?.percent ?? null) : direction,
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
