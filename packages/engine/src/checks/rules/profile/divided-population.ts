import type { Finding } from "@urbimetry/model";
import { smallestCity } from "../../context/unreliable-profile.ts";
import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";
import { isDividedPopulation } from "./population-kinds.ts";

/** The denominator of a rate per 100 000: inhabitants are typed as they are, the program divides. */
export const dividedPopulation: Rule = {
  id: "population-per-100000",
  screening: "R4",
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 21",
  prepare(plan) {
    const population = plan.profileById.get("population");
    if (!population) return null;
    const inputs = plan.inputs.filter((input) => input.profile === population.index);
    return ({ figures, previous }) => {
      const findings: Finding[] = [];
      const shared = figures.profile[population.index];
      const last = previous?.figures?.profile[population.index]?.value;
      if (shared && shared.value > 0 && shared.value < smallestCity && (last === undefined || last > smallestCity)) {
        const seen = { own: shared.value, population: shared.value * 100_000 };
        findings.push(makeFinding(this, { ...wholeSubmission, at: shared.observation.at }, seen));
      }
      for (const input of inputs) {
        const own = figures.inputs[input.slot];
        if (!own || own.value <= 0) continue;
        const divided =
          shared === undefined || shared.value < smallestCity
            ? own.value < smallestCity
            : isDividedPopulation(own.value, shared.value);
        if (!divided) continue;
        const seen = { own: own.value, population: shared?.value ?? own.value * 100_000 };
        findings.push(makeFinding(this, { kpiId: input.kpi.kpi.id, component: null, at: own.observation.at }, seen));
      }
      return findings.length > 0 ? findings : nothing;
    };
  },
};
