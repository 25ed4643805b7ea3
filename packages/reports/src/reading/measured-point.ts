import type {
  Benchmark,
  Change,
  DataPoint,
  Kpi,
  KpiValue,
  Performance,
  PresentValue,
  VerificationDecision,
} from "@urbimetry/model";
import type { ReportInput } from "../report-input.ts";

/** A data point with all that is known about it. */
export interface MeasuredPoint {
  dataPoint: DataPoint;
  kpi: Kpi;
  value: KpiValue;
  performance: Performance;
  benchmark: Benchmark | null;
  change: Change | null;
  decision: VerificationDecision | null;
}

/** True for a value that has a figure. */
export function isPresent(value: KpiValue): value is PresentValue {
  return value.status === "computed" || value.status === "reported";
}

/**
 * Joins an assessment with its framework, one point for each data point, in the framework's order.
 *
 * @throws RangeError when assessment and framework do not hold the same data points
 */
export function measuredPoints(input: ReportInput): MeasuredPoint[] {
  const { assessment, framework, benchmarks, comparison, verification } = input;
  const kpis = new Map(framework.kpis.map((kpi) => [kpi.id, kpi]));
  const targets = new Map(benchmarks.benchmarks.map((benchmark) => [benchmark.dataPoint, benchmark]));
  const changes = new Map((comparison?.changes ?? []).map((change) => [change.dataPointId, change]));
  const decisions = new Map((verification?.decisions ?? []).map((decision) => [decision.dataPointId, decision]));
  return framework.dataPoints.map((dataPoint, index) => {
    const value = assessment.values[index];
    const performance = assessment.performances[index];
    const kpi = kpis.get(dataPoint.kpiId);
    if (!kpi || value?.dataPointId !== dataPoint.id || performance?.dataPointId !== dataPoint.id) {
      throw new RangeError(`a report requires an assessment of its framework; ${dataPoint.id} does not match`);
    }
    return {
      dataPoint,
      kpi,
      value,
      performance,
      benchmark: targets.get(dataPoint.id) ?? null,
      change: changes.get(dataPoint.id) ?? null,
      decision: decisions.get(dataPoint.id) ?? null,
    };
  });
}
