import {
  bands,
  type Assessment,
  type BenchmarkSet,
  type Change,
  type Comparison,
  type Framework,
  type KpiValue,
  type Performance,
  type Performed,
} from "@urbimetry/model";
import { sumDecimals } from "../units/decimal.ts";
import { directionOf } from "./direction.ts";

/**
 * What changed between two assessments of one city, data point by data point.
 *
 * @param earlier assessed with the same framework and benchmark set as `later`
 * @throws RangeError when the two were assessed with other frameworks or benchmark sets than the ones given
 */
export function compareAssessments(
  earlier: Assessment,
  later: Assessment,
  framework: Framework,
  benchmarks: BenchmarkSet,
): Comparison {
  for (const one of [earlier, later]) checkRecipe(one, framework, benchmarks);
  const rules = new Map(benchmarks.benchmarks.map(({ dataPoint, rule }) => [dataPoint, rule.type]));
  const changes = framework.dataPoints.map((point): Change => {
    const [was, is] = [earlier, later].map(({ values }) => figureOf(values[point.index]));
    const [before, now] = [earlier, later].map(({ performances }) => scoredOf(performances[point.index]));
    const [from, to] = [was ?? null, is ?? null];
    const [earlierBand, laterBand] = [before?.band ?? null, now?.band ?? null];
    const shared = {
      dataPointId: point.id,
      earlier: from,
      later: to,
      earlierBand,
      laterBand,
      bandMove:
        earlierBand === null || laterBand === null ? null : bands.indexOf(laterBand) - bands.indexOf(earlierBand),
    };
    if (from === null || to === null)
      return {
        ...shared,
        difference: null,
        relative: null,
        direction: from !== null ? "disappeared" : to !== null ? "appeared" : "absent",
      };
    const difference = sumDecimals([to, -from]);
    return {
      ...shared,
      difference,
      relative: from === 0 ? null : difference / Math.abs(from),
      direction: directionOf({
        earlier: from,
        later: to,
        better: point.better,
        rule: rules.get(point.id) ?? "none",
        percents: before && now ? [before.percent, now.percent] : null,
      }),
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

const figureOf = (value: KpiValue | undefined): number | null => (value && "value" in value ? value.value : null);
const scoredOf = (performance: Performance | undefined): Performed | null => (performance?.scored ? performance : null);

/** Two assessments made by different recipes differ because of the recipe, and nobody could tell. */
function checkRecipe(assessment: Assessment, framework: Framework, benchmarks: BenchmarkSet): void {
  const wanted = `${framework.id} ${framework.version} with ${benchmarks.id} ${benchmarks.version}`;
  const { framework: frame, benchmarks: set } = assessment;
  const found = `${frame.id} ${frame.version} with ${set.id} ${set.version}`;
  if (found !== wanted) throw new RangeError(`compareAssessments requires assessments by ${wanted}, got ${found}`);
}
