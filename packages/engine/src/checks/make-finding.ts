import type { Finding, MessageValues, Place, RuleDescription, Severity } from "@urbimetry/model";
import { shown } from "./shown.ts";

/** Where a finding belongs: a data point, a KPI as a whole (`component` null), or neither. */
export interface Subject {
  kpiId: string | null;
  component: string | null;
  at: Place | null;
}

/** The subject of findings about the profile or the submission as a whole. */
export const wholeSubmission: Subject = { kpiId: null, component: null, at: null };

/**
 * A finding of a rule. The figures seen also fill the message, rounded for reading.
 *
 * @param seen         the figures the rule looked at, by the names the message uses
 * @param options.words    more for the message; a text beginning with `@` names another message (`@input.households`)
 * @param options.severity another severity than the rule's own
 */
export function makeFinding(
  rule: Pick<RuleDescription, "id" | "severity">,
  subject: Subject,
  seen: Finding["inputs"],
  options: { words?: MessageValues; severity?: Severity } = {},
): Finding {
  const values: MessageValues = {};
  for (const [name, figure] of Object.entries(seen)) {
    values[name] = typeof figure === "number" ? shown(figure) : figure;
  }
  return {
    rule: rule.id,
    severity: options.severity ?? rule.severity,
    kpiId: subject.kpiId,
    component: subject.component,
    inputs: seen,
    values: { ...values, ...options.words },
    at: subject.at,
  };
}
