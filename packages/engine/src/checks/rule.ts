import type { Finding, RuleDescription } from "@urbimetry/model";
import type { CheckContext } from "./context/check-context.ts";
import type { CheckPlan } from "./plan/check-plan.ts";

/** A rule made ready for one framework: says what it finds in one submission. */
export type Check = (context: CheckContext) => readonly Finding[];

/**
 * A rule of the rule book.
 *
 * `severity` is the gravest the rule may give. `prepare` looks up once, for one framework, which KPIs and inputs
 * the rule speaks of; it gives null when the framework has none of them.
 */
export interface Rule extends RuleDescription {
  prepare(plan: CheckPlan): Check | null;
}

/** What a check gives when all is well: shared, because nearly every check of nearly every city ends here. */
export const nothing: readonly Finding[] = Object.freeze([]);
