import { performanceRule, type PerformanceRule } from "@urbimetry/engine";
import type { Benchmark, BenchmarkSet, DataPoint, Framework, Goalposts } from "@urbimetry/model";

/**
 * A data point as an indicator of the index.
 *
 * Where the benchmark's rule is a line, the indicator is the value itself, scored between the ends of the line. Where it
 * is a curve (`inverse`, `range`, `ratio-to-one`, `share-of-elements`), the indicator is the percent of target that the
 * rule gives, scored from 0 to 100. Either way its score, cut to its ends, is the percent of target of the city's snapshot.
 */
export interface ScoredPoint {
  point: DataPoint;
  benchmark: Benchmark;
  goalposts: Goalposts;
  direction: 1 | -1;
  /** Value in the data point's unit → what is scored; null where the value itself is. */
  percent: ((value: number) => number) | null;
  /** Columns of siblings that are added before scoring (open dumping counts as landfill). */
  adds: string[];
}

/** The data points that a benchmark set gives a target, in the framework's order. */
export function scoredPoints(framework: Framework, set: BenchmarkSet): ScoredPoint[] {
  const byPoint = new Map(set.benchmarks.map((benchmark) => [benchmark.dataPoint, benchmark]));
  return framework.dataPoints.flatMap((point): ScoredPoint[] => {
    const benchmark = byPoint.get(point.id);
    if (!benchmark || benchmark.value === null) return [];
    const rule = performanceRule(benchmark.rule, benchmark.value);
    if (rule === null) return [];
    const line = lineOf(benchmark, benchmark.value);
    const evidence = evidenceOf(benchmark, set);
    const adds =
      benchmark.rule.type === "linear-between"
        ? benchmark.rule.addComponents.map((component) => `${point.kpiId}.${component}`)
        : [];
    return line === null
      ? [
          {
            point,
            benchmark,
            goalposts: { worst: 0, best: 100, evidence },
            direction: 1,
            percent: percentOf(benchmark, rule),
            adds,
          },
        ]
      : [
          {
            point,
            benchmark,
            goalposts: { ...line, evidence },
            direction: line.best > line.worst ? 1 : -1,
            percent: null,
            adds,
          },
        ];
  });
}

/** The rule's percent of target, cut to 0…100. A share of elements is reported as a share, or as yes (1) and no (0). */
function percentOf({ rule }: Benchmark, { percent }: PerformanceRule): (value: number) => number {
  const cut = (value: number) => Math.min(100, Math.max(0, value));
  return rule.type === "share-of-elements" ? (value) => cut(100 * value) : (value) => cut(percent(value, null));
}

function lineOf({ rule }: Benchmark, target: number): { worst: number; best: number } | null {
  switch (rule.type) {
    case "linear-up":
      return { worst: 0, best: target };
    case "linear-down":
      return { worst: rule.worst, best: 0 };
    case "linear-between":
      return { worst: rule.worst, best: rule.best };
    case "yes-no":
      return { worst: 0, best: 1 };
    default:
      return null;
  }
}

function evidenceOf({ rule, value, unit, source, reason }: Benchmark, set: BenchmarkSet): string {
  const cited = [source?.organisation, source?.document, source?.year].filter((part) => part !== undefined).join(", ");
  const target = `Benchmark set ${set.id} ${set.version}, ${rule.type}, target ${value} ${unit}.`;
  return `${target} ${cited === "" ? "" : `${cited}. `}${reason}`;
}
