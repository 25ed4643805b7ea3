import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";
import { isOtherTerritory } from "./population-kinds.ts";

/** A KPI counted over another territory than the city: most often the metropolitan area. */
export const metropolitanMixed: Rule = {
  id: "metropolitan-mixed",
  screening: "R8",
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 18",
  prepare(plan) {
    const population = plan.profileById.get("population");
    if (!population) return null;
    const inputs = plan.inputs.filter((input) => input.profile === population.index);
    return ({ figures, profile }) => {
      const shared = profile[population.index]?.value;
      if (shared === undefined || shared <= 0) return nothing;
      const mixed = inputs.filter((input) => {
        const own = figures.inputs[input.slot]?.value;
        return own !== undefined && isOtherTerritory(own, shared);
      });
      return mixed.map((input) => {
        const own = figures.inputs[input.slot];
        return makeFinding(
          this,
          { kpiId: input.kpi.kpi.id, component: null, at: own?.observation.at ?? null },
          { own: own?.value ?? null, shared, times: (own?.value ?? 0) / shared },
        );
      });
    };
  },
};
