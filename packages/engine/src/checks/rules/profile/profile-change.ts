import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

const changeRule = (id: string, screening: string, limits: { profile: string; rise: number; fall: number }): Rule => {
  const rule: Omit<Rule, "prepare"> = {
    id,
    screening,
    severity: "error",
    source: "U4SSC KPIs Verification Manual (2022), p. 21; set against last year by us",
  };
  return {
    ...rule,
    prepare(plan) {
      const quantity = plan.profileById.get(limits.profile);
      if (!quantity) return null;
      return ({ figures, previous }) => {
        const now = figures.profile[quantity.index];
        const last = previous?.figures?.profile[quantity.index]?.value;
        if (!now || last === undefined || last <= 0 || now.value <= 0) return nothing;
        const ratio = now.value / last;
        // A hair more, because exactly 5 percent comes out above it.
        if (ratio <= limits.rise + 1e-9 && ratio >= limits.fall - 1e-9) return nothing;
        return [
          makeFinding(
            rule,
            { ...wholeSubmission, at: now.observation.at },
            { now: now.value, last, percent: 100 * (ratio - 1) },
            // No city doubles or halves in a year: that is a slip, where smaller steps may be a census or a merger.
            { severity: ratio > 2 || ratio < 0.5 ? "error" : "warning" },
          ),
        ];
      };
    },
  };
};

/** Population against last year's: more than 5 percent either way needs a reason. */
export const populationChange = changeRule("population-change", "R2", {
  profile: "population",
  rise: 1.05,
  fall: 0.95,
});

/** Households against last year's. */
export const householdChange = changeRule("household-change", "R3", { profile: "households", rise: 1.05, fall: 0.95 });

/** City GDP against last year's, in money of the day: half as much again, or a third less. */
export const gdpChange = changeRule("gdp-change", "R6", { profile: "cityGdp", rise: 1.5, fall: 0.67 });

/** City area against last year's: it changes only when the border does. */
export const areaChange = changeRule("area-change", "R7", { profile: "cityArea", rise: 1.01, fall: 0.99 });
