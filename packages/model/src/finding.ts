import type { Place } from "./place.ts";
import type { MessageValues } from "./problem.ts";

export type Severity = "error" | "warning" | "note";

/**
 * What a rule says about a submission. Its words are the messages `finding.<rule>.message` and
 * `finding.<rule>.fix`, filled with `values`, so that a finding is the same in every language.
 */
export interface Finding {
  /** Stable id of the rule, e.g. `population-drift`. */
  rule: string;
  severity: Severity;
  /** Null when the finding concerns the profile or the submission as a whole. */
  kpiId: string | null;
  component: string | null;
  /** The figures the rule looked at, by name. */
  inputs: Record<string, number | string | boolean | null>;
  /** What fills the message, often the same figures in the units the message speaks of. */
  values: MessageValues;
  at: Place | null;
}

/** A rule of the rule book, as it is listed to users. */
export interface RuleDescription {
  id: string;
  /** Number in the screening list of the verification manual (`R1` … `R17`), null for our own rules. */
  screening: string | null;
  severity: Severity;
  /** Where the rule comes from. */
  source: string;
}
