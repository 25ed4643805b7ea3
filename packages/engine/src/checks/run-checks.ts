import type { Finding, Framework } from "@urbimetry/model";
import type { CheckInput } from "./check-input.ts";
import { checkContext } from "./context/check-context.ts";
import type { CheckPlan } from "./plan/check-plan.ts";
import { planChecks } from "./plan/plan-checks.ts";
import type { Check } from "./rule.ts";
import { rules } from "./rule-book.ts";

interface Prepared {
  plan: CheckPlan;
  checks: readonly Check[];
}

/** Preparing takes some milliseconds and gives the same each time, so it is kept beside the framework. */
const prepared = new WeakMap<Framework, Prepared>();

function prepare(framework: Framework): Prepared {
  const known = prepared.get(framework);
  if (known) return known;
  const plan = planChecks(framework);
  const checks = rules.map((rule) => rule.prepare(plan)).filter((check) => check !== null);
  const fresh = { plan, checks };
  prepared.set(framework, fresh);
  return fresh;
}

/**
 * Runs the rule book over one submission and its values.
 *
 * Missing data never trigger a rule, except those about completeness. Findings come in the order of the rule book,
 * and within a rule in the framework's order. An empty list means that no rule has anything to say.
 */
export function runChecks(input: CheckInput): Finding[] {
  const { plan, checks } = prepare(input.framework);
  const context = checkContext(plan, input);
  const findings: Finding[] = [];
  for (const check of checks) {
    for (const finding of check(context)) findings.push(finding);
  }
  return findings;
}
