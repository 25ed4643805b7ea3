import { loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import type { Assessment, KpiValue, Observation, Performance } from "@urbimetry/model";
import { assess } from "../plan/assess.ts";
import { prepareEngine } from "../plan/prepare-engine.ts";
import { submissionOf } from "./written-submission.ts";

/** The real U4SSC framework with the reference benchmarks, prepared once for all tests. */
export const framework = loadFramework();
export const benchmarks = loadBenchmarkSet("reference");
export const plan = prepareEngine(framework, benchmarks);

/** The assessment of these observations, without the rule book. */
export function assessed(observations: Observation[], period = "2025"): Assessment {
  return assess(plan, submissionOf(observations, period), { checks: false });
}

/** Place of a data point in the framework's order. */
export function indexOf(dataPointId: string): number {
  const index = framework.dataPoints.findIndex((point) => point.id === dataPointId);
  if (index < 0) throw new RangeError(`no data point ${dataPointId}`);
  return index;
}

/** The value of one data point. */
export function valueOf(dataPointId: string, observations: Observation[]): KpiValue {
  return assessed(observations).values[indexOf(dataPointId)] as KpiValue;
}

/** The performance of one data point. */
export function performanceOf(dataPointId: string, observations: Observation[]): Performance {
  return assessed(observations).performances[indexOf(dataPointId)] as Performance;
}
