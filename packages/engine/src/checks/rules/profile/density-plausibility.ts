import { profileFigure } from "../../context/check-context.ts";
import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

/** Inhabitants per square kilometre: from 1 in the largest Arctic municipalities to some 45 000 in Manila and Dhaka. */
export const densityPlausibility: Rule = {
  id: "density-plausibility",
  screening: "R7",
  severity: "warning",
  source: "ours; densities by UN Demographic Yearbook, table 8",
  prepare(plan) {
    const area = plan.profileById.get("cityArea");
    if (!area) return null;
    return (context) => {
      const population = profileFigure(context, "population");
      const figure = context.profile[area.index];
      if (population === undefined || !figure || figure.value <= 0 || population <= 0) return nothing;
      const density = population / figure.value;
      if (density >= 0.5 && density <= 60_000) return nothing;
      const seen = { population, area: figure.value, density };
      return [makeFinding(this, { ...wholeSubmission, at: figure.observation.at }, seen)];
    };
  },
};
