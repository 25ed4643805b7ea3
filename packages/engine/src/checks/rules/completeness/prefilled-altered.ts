import type { Finding, PrefilledFigure } from "@urbimetry/model";
import type { CheckContext } from "../../context/check-context.ts";
import type { Figure } from "../../context/figure-index.ts";
import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

/** A figure that stood in the template before it was sent out, and now reads otherwise. */
export const prefilledAltered: Rule = {
  id: "prefilled-altered",
  screening: "R1",
  severity: "warning",
  source: "U4SSC KPIs Verification Manual (2022), p. 21",
  prepare: () => (context) => {
    if (context.submission.prefilled.length === 0) return nothing;
    const findings: Finding[] = [];
    for (const before of context.submission.prefilled) {
      const now = placeOf(context, before);
      if (!now) continue;
      const was = typeof before.value === "string" ? before.value : Number(before.value) * now.factor;
      const is = typeof before.value === "string" ? now.text : now.figure?.value;
      if (is === undefined || same(is, was)) continue;
      findings.push(
        makeFinding(
          prefilledAltered,
          { kpiId: before.kpiId, component: before.component, at: now.figure?.observation.at ?? before.at },
          { before: was, now: is },
          {
            words: {
              what:
                before.variable === null
                  ? `@kpi.${before.kpiId}.name`
                  : `@${before.kpiId === null ? "profile" : "input"}.${before.variable}`,
              kind: typeof is === "number" ? "number" : "text",
            },
          },
        ),
      );
    }
    return findings;
  },
};

/** What now stands in the place of a prefilled figure, and the factor from its unit to the place's. */
function placeOf(
  { plan, figures, submission }: CheckContext,
  before: PrefilledFigure,
): { figure: Figure | undefined; text: string | undefined; factor: number } | null {
  if (before.kpiId === null) {
    const quantity = before.variable === null ? undefined : plan.profileById.get(before.variable);
    if (!quantity) return null;
    const text = submission.observations.find((one) => one.kpiId === null && one.variable === before.variable)?.value;
    return {
      figure: figures.profile[quantity.index],
      text: typeof text === "string" ? text : undefined,
      factor: factorOf(quantity.conversions, before.unit),
    };
  }
  const kpi = plan.kpis.get(before.kpiId);
  if (before.variable !== null) {
    const input = kpi?.inputs.get(before.variable);
    if (!input) return null;
    return { figure: figures.inputs[input.slot], text: undefined, factor: factorOf(input.conversions, before.unit) };
  }
  const point = kpi?.byComponent.get(before.component);
  if (!point) return null;
  return { figure: figures.results[point.index], text: undefined, factor: factorOf(point.conversions, before.unit) };
}

const factorOf = (conversions: ReadonlyMap<string, number>, unit: string | null): number =>
  unit === null ? 1 : (conversions.get(unit) ?? 1);

const same = (a: number | string, b: number | string): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
    : a === b;
