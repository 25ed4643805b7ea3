import type { Finding } from "@urbimetry/model";
import { profileFigure } from "../../context/check-context.ts";
import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";
import { isCountOfInhabitants } from "./household-kinds.ts";

/** Inhabitants were counted where households are asked for. */
export const inhabitantsForHouseholds: Rule = {
  id: "inhabitants-for-households",
  screening: "R3",
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 23-24",
  prepare(plan) {
    const inputs = plan.inputs.filter((input) => input.unit?.id === "household");
    if (inputs.length === 0) return null;
    return (context) => {
      const population = profileFigure(context, "population");
      const households = profileFigure(context, "households");
      if (population === undefined || households === undefined) return nothing;
      let findings: Finding[] | null = null;
      for (const input of inputs) {
        const own = context.figures.inputs[input.slot];
        if (!own || !isCountOfInhabitants(own.value, households, population)) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: input.kpi.kpi.id, component: null, at: own.observation.at },
            { own: own.value, households, population },
            { words: { variable: `@input.${input.name}` } },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};
