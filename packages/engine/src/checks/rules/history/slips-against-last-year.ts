import type { Finding } from "@urbimetry/model";
import type { CheckContext } from "../../context/check-context.ts";
import { makeFinding } from "../../make-finding.ts";
import type { DataPointPlan, InputPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";
import { type Slip, slipAgainstLastYear } from "./slip.ts";
import { unitWords } from "../../unit-words.ts";

/** The KPI's own input that slipped by itself, when there is one: that is the cell to mend. */
function slippedInput({ plan, figures, previous }: CheckContext, point: DataPointPlan, slip: Slip): InputPlan | null {
  for (const slot of point.formula.slots) {
    const now = figures.inputs[slot]?.value;
    const last = previous?.figures?.inputs[slot]?.value;
    if (now === undefined || last === undefined || now <= 0 || last <= 0) continue;
    if (Math.abs(Math.log(now / last)) > Math.abs(Math.log(slip.factor)) - 0.7) return plan.inputs[slot] ?? null;
  }
  return null;
}

const slipRule = (id: string, kind: Slip["kind"]): Rule => {
  const rule: Omit<Rule, "prepare"> = { id, screening: null, severity: "warning", source: "ours" };
  return {
    ...rule,
    prepare:
      ({ dataPoints }) =>
      (context) => {
        if (!context.previous) return nothing;
        let findings: Finding[] | null = null;
        for (const point of dataPoints) {
          const slip = slipAgainstLastYear(context, point);
          if (slip?.kind !== kind) continue;
          const { kpiId, component, unit } = point.dataPoint;
          const input = slippedInput(context, point, slip);
          const at =
            (input ? context.figures.inputs[input.slot]?.observation.at : context.values[point.index]?.at) ?? null;
          const { factor, last } = slip;
          (findings ??= []).push(
            makeFinding(
              rule,
              { kpiId, component, at },
              { value: context.numbers[point.index] ?? null, last, factor },
              {
                words: {
                  ...unitWords(unit),
                  times: Math.round(Math.max(factor, 1 / factor) * 10) / 10,
                  direction: factor > 1 ? "up" : "down",
                  what: input ? `@input.${input.name}` : `@kpi.${kpiId}.name`,
                },
              },
            ),
          );
        }
        return findings ?? nothing;
      },
  };
};

/** Off last year's value by ten, a hundred or a thousand times: a decimal mark, a zero, thousands for units. */
export const slipOfTen = slipRule("slip-against-last-year", "ten");

/** Off last year's value by the factor between two units: a year for a day, gigajoules for kilowatt-hours. */
export const slipOfUnit = slipRule("unit-slip-against-last-year", "unit");
