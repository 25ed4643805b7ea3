import type { Finding } from "@urbimetry/model";
import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

/** A quantity of the profile that cannot be: no city has no inhabitants, or an area of a country. */
export const profileOutOfRange: Rule = {
  id: "profile-out-of-range",
  screening: null,
  severity: "error",
  source: "valid ranges of the city profile",
  prepare: (plan) => (context) => {
    const findings: Finding[] = [];
    for (const { index, quantity } of plan.profile) {
      const figure = context.figures.profile[index];
      if (!figure || figure.value < 0) continue;
      const { min, max } = quantity.validRange;
      const below = min !== null && figure.value < min;
      if (!below && !(max !== null && figure.value > max)) continue;
      const bound = below ? min : max;
      findings.push(
        makeFinding(
          profileOutOfRange,
          { ...wholeSubmission, at: figure.observation.at },
          { value: figure.value, bound },
          { words: { what: `@profile.${quantity.id}`, side: below ? "below" : "above" } },
        ),
      );
    }
    return findings.length > 0 ? findings : nothing;
  },
};
