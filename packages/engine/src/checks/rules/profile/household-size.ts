import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { profileFigure } from "../../context/check-context.ts";
import { nothing, type Rule } from "../../rule.ts";

/** Population over households: between 1.2 and 8 persons everywhere, 1.8 in Nordic cities, 7 to 8 in Senegal. */
export const householdSize: Rule = {
  id: "household-size",
  screening: "R3",
  severity: "error",
  source: "ours; household sizes by UN DESA, Database on Household Size and Composition (2022)",
  prepare(plan) {
    if (!plan.profileById.has("population") || !plan.profileById.has("households")) return null;
    return (context) => {
      const population = profileFigure(context, "population");
      const households = profileFigure(context, "households");
      if (population === undefined || households === undefined || population <= 0 || households <= 0) return nothing;
      const persons = population / households;
      if (persons >= 1.2 && persons <= 8) return nothing;
      const at = context.figures.profile[plan.profileById.get("households")?.index ?? -1]?.observation.at ?? null;
      return [
        makeFinding(
          this,
          { ...wholeSubmission, at },
          { population, households, persons },
          { severity: persons < 1 ? "error" : "warning" },
        ),
      ];
    };
  },
};
