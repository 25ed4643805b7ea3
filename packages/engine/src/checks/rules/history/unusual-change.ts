import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import type { DataPointPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";
import { slipAgainstLastYear } from "./slip.ts";
import { unitWords } from "../../unit-words.ts";

/** True when a value moved further within a year than such values do. Percentages are also judged in points. */
function isUnusual(value: number, last: number, point: DataPointPlan): boolean {
  const ratio = Math.max(value / last, last / value);
  const steady = point.plausible.change === "steady";
  if (!point.percent || point.plausible.high !== null) return ratio >= (steady ? 2.2 : 8);
  const points = Math.abs(value - last);
  return steady ? points >= 25 || (ratio >= 3 && points >= 8) : points >= 50;
}

/** A change since last year that is possible and needs a reason. */
export const unusualChange: Rule = {
  id: "unusual-change",
  screening: null,
  severity: "note",
  source: "ours",
  prepare(plan) {
    const points = plan.dataPoints.filter(({ yesNo, plausible }) => !yesNo && plausible.change !== "erratic");
    return (context) => {
      if (!context.previous) return nothing;
      let findings: Finding[] | null = null;
      for (const point of points) {
        const value = context.numbers[point.index];
        const last = context.previous.numbers[point.index];
        if (value === undefined || last === undefined || value <= 0 || last <= 0) continue;
        if (!isUnusual(value, last, point) || slipAgainstLastYear(context, point)) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            {
              kpiId: point.kpi.kpi.id,
              component: point.dataPoint.component,
              at: context.values[point.index]?.at ?? null,
            },
            { value, last },
            { words: { ...unitWords(point.dataPoint.unit) } },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};
