import type { KpiValue, NotPerformed, Performance } from "@urbimetry/model";
import type { PointPlan } from "../plan/prepare-engine.ts";
import { bandChances, percentInterval } from "./band-chances.ts";
import { bandOf, pointsOf } from "./bands.ts";

const notScored = (plan: PointPlan, reason: NotPerformed["reason"]): NotPerformed => ({
  scored: false,
  dataPointId: plan.point.id,
  reason,
  benchmark: plan.benchmark?.value ?? null,
});

/**
 * A data point set against its benchmark: percent of target, band and points, or why it is not scored.
 *
 * @param values all values of the city by data point index; some rules add siblings (open dumping counts as landfill)
 */
export function perform(plan: PointPlan, value: KpiValue, values: readonly KpiValue[]): Performance {
  if (plan.benchmark === null || plan.benchmark.value === null) return notScored(plan, "no-benchmark");
  if (!("value" in value)) return notScored(plan, "no-value");
  if (!plan.rule) return notScored(plan, "not-scorable");
  if (value.problems.some((problem) => problem.code === "out-of-range")) return notScored(plan, "out-of-range");
  let added = 0;
  for (const index of plan.addedPoints) {
    const sibling = values[index];
    if (sibling && "value" in sibling) added += sibling.value;
  }
  const percent = Math.max(0, plan.rule.percent(value.value + added, value.elements));
  const percentOfScale = Math.min(100, percent);
  const interval = value.interval;
  const shifted: readonly [number, number] | null =
    interval === null ? null : added === 0 ? interval : [interval[0] + added, interval[1] + added];
  return {
    scored: true,
    dataPointId: plan.point.id,
    percent,
    percentOfScale,
    band: bandOf(percentOfScale),
    points: pointsOf(percentOfScale),
    benchmark: plan.benchmark.value,
    bandChances: shifted === null ? null : bandChances(plan.rule, shifted),
    percentInterval: shifted === null ? null : percentInterval(plan.rule, shifted),
  };
}
