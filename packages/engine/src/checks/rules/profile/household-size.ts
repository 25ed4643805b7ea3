import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

/** Population over households: between 1.2 and 8 persons everywhere, 1.8 in Nordic cities, 7 to 8 in Senegal. */
export const householdSize: Rule = {
  id: "household-size",
  screening: "R3",
  severity: "error",
  source: "ours; household sizes by UN DESA, Database on Household Size and Composition (2022)",
  prepare(plan) {
    const people = plan.profileById.get("population");
    const homes = plan.profileById.get("households");
    if (!people || !homes) return null;
    return ({ figures }) => {
      const population = figures.profile[people.index]?.value;
      const households = figures.profile[homes.index]?.value;
      if (population === undefined || households === undefined || population <= 0 || households <= 0) return nothing;
      const persons = population / households;
      if (persons >= 1.2 && persons <= 8) return nothing;
      const at = figures.profile[homes.index]?.observation.at ?? null;
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
