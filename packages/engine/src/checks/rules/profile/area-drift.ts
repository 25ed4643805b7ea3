import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

/** The city area is the same wherever it is used. An area does not drift as a count does, so 1 percent is asked about. */
export const areaDrift: Rule = {
  id: "area-drift",
  screening: "R7",
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 18 and 21",
  prepare(plan) {
    const area = plan.profileById.get("cityArea");
    const inputs = plan.inputs.filter((input) => area && input.profile === area.index);
    if (!area || inputs.length === 0) return null;
    return ({ figures, profile }) => {
      const given = inputs.flatMap((input) => {
        const own = figures.inputs[input.slot];
        return own && own.value > 0 ? [{ input, own }] : [];
      });
      // Without an area in the profile, the first KPI's stands for the city's.
      const shared = profile[area.index]?.value ?? given[0]?.own.value;
      if (shared === undefined || shared <= 0) return nothing;
      const findings: Finding[] = [];
      for (const { input, own } of given) {
        const difference = Math.abs(own.value / shared - 1);
        // A hair more, because exactly 1 percent comes out above it.
        if (difference <= 0.01 + 1e-9) continue;
        findings.push(
          makeFinding(
            this,
            { kpiId: input.kpi.kpi.id, component: null, at: own.observation.at },
            { own: own.value, shared, percent: 100 * (own.value / shared - 1) },
            { severity: difference > 0.1 + 1e-9 ? "error" : "warning" },
          ),
        );
      }
      return findings.length > 0 ? findings : nothing;
    };
  },
};
