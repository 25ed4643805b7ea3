import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import type { CheckPlan, InputPlan } from "../../plan/check-plan.ts";
import { type Check, nothing, type Rule } from "../../rule.ts";
import { isDividedPopulation, isOtherTerritory } from "./population-kinds.ts";
import { isCountOfInhabitants } from "./household-kinds.ts";

/** Differences from which a figure is asked about, and from which it is refused, as parts of the profile's. */
const askFrom = 0.05;
const refuseFrom = 0.1;

/** Parts are computed, so that exactly 5 percent comes out a hair above. */
const hair = 1e-9;

const driftRule = (
  id: string,
  screening: string,
  options: { profile: string; source: string; explained?: Explained },
): Rule => {
  const rule: Omit<Rule, "prepare"> = { id, screening, severity: "error", source: options.source };
  return { ...rule, prepare: (plan) => prepareDrift(plan, rule, options) };
};

/** True when another rule says more exactly what is wrong with the figure. */
type Explained = (own: number, shared: number, plan: CheckPlan, profile: (id: string) => number | undefined) => boolean;

function prepareDrift(
  plan: CheckPlan,
  rule: Omit<Rule, "prepare">,
  { profile, explained }: { profile: string; explained?: Explained },
): Check | null {
  const quantity = plan.profileById.get(profile);
  const inputs: InputPlan[] = plan.inputs.filter((input) => quantity && input.profile === quantity.index);
  if (!quantity || inputs.length === 0) return null;
  return ({ figures, profile: given }) => {
    const shared = given[quantity.index]?.value;
    if (shared === undefined || shared <= 0) return nothing;
    let findings: Finding[] | null = null;
    for (const input of inputs) {
      const own = figures.inputs[input.slot];
      if (!own) continue;
      const difference = Math.abs(own.value / shared - 1);
      if (difference <= askFrom + hair) continue;
      const other = (name: string) => given[plan.profileById.get(name)?.index ?? -1]?.value;
      if (explained?.(own.value, shared, plan, other)) continue;
      (findings ??= []).push(
        makeFinding(
          rule,
          { kpiId: input.kpi.kpi.id, component: null, at: own.observation.at },
          { own: own.value, shared, percent: 100 * (own.value / shared - 1) },
          { severity: difference > refuseFrom + hair ? "error" : "warning" },
        ),
      );
    }
    return findings ?? nothing;
  };
}

/** Population of a KPI against the profile's: 5 percent off is asked about, 10 percent is refused. */
export const populationDrift = driftRule("population-drift", "R2", {
  profile: "population",
  source: "U4SSC KPIs Verification Manual (2022), p. 17-21",
  explained: (own, shared) => isDividedPopulation(own, shared) || isOtherTerritory(own, shared),
});

/** Households of a KPI against the profile's. */
export const householdDrift = driftRule("household-drift", "R3", {
  profile: "households",
  source: "U4SSC KPIs Verification Manual (2022), p. 21",
  explained: (own, shared, _plan, profile) => isCountOfInhabitants(own, shared, profile("population")),
});

/** City GDP of a KPI against the profile's. */
export const gdpDrift = driftRule("gdp-drift", "R6", {
  profile: "cityGdp",
  source: "U4SSC KPIs Verification Manual (2022), p. 21",
});
