import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

/** A formula of the template was replaced by a typed figure. Allowed where only the result is known; a verifier looks at it. */
export const computedCellOverridden: Rule = {
  id: "computed-cell-overridden",
  screening: "R14",
  severity: "note",
  source: "U4SSC KPIs Verification Manual (2022), p. 152-153",
  prepare: () => (context) =>
    context.submission.overrides.length === 0
      ? nothing
      : context.submission.overrides.map((override) =>
          makeFinding(computedCellOverridden, override, {
            value: override.value === null ? null : Number(override.value),
          }),
        ),
};
