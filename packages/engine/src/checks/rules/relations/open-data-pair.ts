import { hasValue } from "../../context/check-context.ts";
import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

const openData = "EC_ICT_PS_1A";

/** Open data is reported as a number and as a percentage, both. */
export const openDataPair: Rule = {
  id: "open-data-one-of-two",
  screening: null,
  severity: "warning",
  source: "U4SSC KPIs Verification Manual (2022), p. 41",
  prepare(plan) {
    const number = plan.dataPointById.get(`${openData}.number`);
    const percent = plan.dataPointById.get(`${openData}.percent`);
    if (!number || !percent) return null;
    return (context) => {
      const { numbers, figures } = context;
      const hasNumber = hasValue(context, number.index);
      const hasPercent = hasValue(context, percent.index);
      if (hasNumber === hasPercent) return nothing;
      const missing = hasNumber ? percent : number;
      // A stated absence is an answer.
      if (figures.denials[missing.index]) return nothing;
      return [
        makeFinding(
          this,
          { kpiId: openData, component: missing.dataPoint.component, at: null },
          { given: numbers[hasNumber ? number.index : percent.index] ?? null },
          { words: { missing: hasNumber ? "percent" : "number" } },
        ),
      ];
    };
  },
};
