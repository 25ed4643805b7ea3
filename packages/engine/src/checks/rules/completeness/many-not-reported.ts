import { hasValue } from "../../context/check-context.ts";
import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

/** More than a fifth of the KPIs without any value: the city is to be asked again. */
export const manyNotReported: Rule = {
  id: "many-not-reported",
  screening: "R17",
  severity: "warning",
  source: "U4SSC KPIs Verification Manual (2022), p. 22",
  prepare(plan) {
    const total = plan.kpis.size;
    return (context) => {
      let absent = 0;
      for (const { dataPoints } of plan.kpis.values()) {
        if (dataPoints.every(({ index }) => !hasValue(context, index))) absent += 1;
      }
      if (total === 0 || absent / total <= 0.2) return nothing;
      return [makeFinding(this, wholeSubmission, { absent, total, percent: (100 * absent) / total })];
    };
  },
};
