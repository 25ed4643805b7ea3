import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

/** Said to be not reported, and yet a figure stands beside it. */
export const reportedFlagContradicts: Rule = {
  id: "reported-flag-contradicts",
  screening: "R17",
  severity: "warning",
  source: "U4SSC KPIs Verification Manual (2022), p. 153",
  prepare(plan) {
    return ({ figures }) => {
      let findings: Finding[] | null = null;
      for (const { index, kpi, dataPoint, formula } of plan.dataPoints) {
        const denial = figures.denials[index];
        if (!denial || denial.status === "not-verified") continue;
        const own = formula.top >= 0 ? figures.inputs[formula.top] : undefined;
        const given = figures.results[index] ?? own ?? formula.slots.map((slot) => figures.inputs[slot]).find(Boolean);
        // A shared whole is given for the sibling data points; only the part's own figure contradicts.
        if (!given || (formula.top >= 0 && !figures.results[index] && !own)) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: kpi.kpi.id, component: dataPoint.component, at: denial.at ?? given.observation.at },
            { given: given.value, status: denial.status },
            { words: { status: `@status.${denial.status}` } },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};
