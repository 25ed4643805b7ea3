import type { Finding } from "@urbimetry/model";
import { usedFigure } from "../../context/check-context.ts";
import { makeFinding } from "../../make-finding.ts";
import { evaluatePlan } from "../../plan/formula-plan.ts";
import { nothing, type Rule } from "../../rule.ts";
import { unitWords } from "../../unit-words.ts";

/** How far a typed result may be from its inputs: half a percent, or half a step of the digits that are shown. */
const tolerance = (computed: number, decimals: number): number =>
  Math.max(0.005 * Math.abs(computed), 0.5 * 10 ** -Math.min(decimals, 2));

/** A typed result that does not follow from the inputs beside it. */
export const resultDiffersFromInputs: Rule = {
  id: "result-differs-from-inputs",
  screening: "R14",
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 152-153",
  prepare(plan) {
    const overridden = (kpiId: string, component: string | null) => `${kpiId}.${component ?? ""}`;
    return (context) => {
      const { figures, submission } = context;
      const overrides = new Map(submission.overrides.map((one) => [overridden(one.kpiId, one.component), one]));
      let findings: Finding[] | null = null;
      for (const { index, kpi, dataPoint, formula } of plan.dataPoints) {
        const override = overrides.get(overridden(kpi.kpi.id, dataPoint.component));
        const given = figures.results[index]?.value ?? (override?.value == null ? undefined : Number(override.value));
        if (given === undefined) continue;
        const computed = evaluatePlan(formula, (slot) => usedFigure(context, slot)?.value);
        if (computed === undefined || !formula.slots.some((slot) => figures.inputs[slot])) continue;
        const difference = Math.abs(given - computed);
        if (difference <= tolerance(computed, dataPoint.decimals)) continue;
        const small = formula.type !== "all-of" && difference <= 0.05 * Math.abs(computed);
        (findings ??= []).push(
          makeFinding(
            this,
            {
              kpiId: kpi.kpi.id,
              component: dataPoint.component,
              at: figures.results[index]?.observation.at ?? override?.at ?? null,
            },
            { given, computed },
            { severity: small ? "warning" : "error", words: { ...unitWords(dataPoint.unit) } },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};
