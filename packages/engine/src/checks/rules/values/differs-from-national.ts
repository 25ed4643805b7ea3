import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import type { DataPointPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";
import { unitWords } from "../../unit-words.ts";

const research = "EC_P_IN_1C";

/** How far a city may be from its country before it is asked about. */
function isFar(value: number, national: number, point: DataPointPlan): boolean {
  if (point.id === research) return value > 2 * national && value > 1;
  if (point.percentOfWhole && point.plausible.high === null) return Math.abs(value - national) > 35;
  if (value <= 0 || national <= 0) return false;
  const ratio = Math.max(value / national, national / value);
  return ratio > (point.plausible.change === "steady" ? 3 : 10);
}

/** Far from the country's value, where that is known: internet access, broadband, research, life expectancy. */
export const differsFromNational: Rule = {
  id: "differs-from-national",
  screening: null,
  severity: "note",
  source: "U4SSC KPIs Verification Manual (2022), p. 23-26: compare with country statistics",
  prepare: (plan) => (context) => {
    const national = context.national?.values;
    if (!national) return nothing;
    const findings: Finding[] = [];
    for (const [id, figure] of Object.entries(national)) {
      const point = plan.dataPointById.get(id);
      const value = point ? context.numbers[point.index] : undefined;
      if (!point || value === undefined || point.plausible.change === "erratic" || !isFar(value, figure, point))
        continue;
      findings.push(
        makeFinding(
          differsFromNational,
          {
            kpiId: point.kpi.kpi.id,
            component: point.dataPoint.component,
            at: context.values[point.index]?.at ?? null,
          },
          { value, national: figure },
          { words: { ...unitWords(point.dataPoint.unit) } },
        ),
      );
    }
    return findings;
  },
};
