import type { Interval, KpiValue, NotPerformed, Performance, Performed, PresentValue } from "@urbimetry/model";
import type { PointPlan } from "../plan/engine-plan.ts";
import { bandChances, percentInterval } from "./band-chances.ts";
import { bandOf, pointsOf } from "./bands.ts";
import type { PerformanceRule } from "./performance-rule.ts";

/**
 * A data point set against its benchmark: percent of target, band and points, or why it is not scored.
 *
 * @param values all values of the city by data point index; some rules add siblings (open dumping counts as landfill).
 *   A sibling without a usable figure adds nothing, and is named in `missingParts`
 */
export function perform(plan: PointPlan, value: KpiValue, values: readonly KpiValue[]): Performance {
  const { benchmark, rule } = plan;
  if (benchmark === null || benchmark.value === null) return notPerformed(plan, "no-benchmark");
  if (!("value" in value)) return notPerformed(plan, "no-value");
  if (rule === null) return notPerformed(plan, "not-scorable");
  if (!canBeTrue(value)) return notPerformed(plan, "out-of-range");
  if (plan.addedPoints.length > 0) return performedTogether(plan, value, { rule, target: benchmark.value, values });
  return performed(value, value.value, value.interval, { rule, target: benchmark.value });
}

function notPerformed({ point, benchmark }: PointPlan, reason: NotPerformed["reason"]): NotPerformed {
  return { scored: false, dataPointId: point.id, reason, benchmark: benchmark?.value ?? null };
}

/** A value outside its valid range cannot be true. */
function canBeTrue({ problems }: PresentValue): boolean {
  for (const { code } of problems) if (code === "out-of-range") return false;
  return true;
}

interface Against {
  rule: PerformanceRule;
  target: number;
}

function performed(value: PresentValue, figure: number, interval: Interval | null, against: Against): Performed {
  const { rule, target } = against;
  const percent = Math.max(0, rule.percent(figure, value.elements));
  const percentOfScale = Math.min(100, percent);
  return {
    scored: true,
    dataPointId: value.dataPointId,
    percent,
    percentOfScale,
    band: bandOf(percentOfScale),
    points: pointsOf(percentOfScale),
    benchmark: target,
    bandChances: interval === null ? null : bandChances(rule, interval),
    percentInterval: interval === null ? null : percentInterval(rule, interval),
  };
}

/** Scores a value together with its siblings: figures and intervals are added. */
function performedTogether(
  plan: PointPlan,
  value: PresentValue,
  { values, ...against }: Against & { values: readonly KpiValue[] },
): Performed {
  let figure = value.value;
  let [low, high] = value.interval ?? [figure, figure];
  const missingParts: string[] = [];
  for (const index of plan.addedPoints) {
    const sibling = values[index];
    if (!sibling) continue;
    if (!("value" in sibling) || !canBeTrue(sibling)) {
      missingParts.push(sibling.dataPointId);
      continue;
    }
    figure += sibling.value;
    low += sibling.interval?.[0] ?? sibling.value;
    high += sibling.interval?.[1] ?? sibling.value;
  }
  const result = performed(value, figure, value.interval === null ? null : [low, high], against);
  return missingParts.length === 0 ? result : { ...result, missingParts };
}
