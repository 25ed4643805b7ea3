import type { Finding } from "@urbimetry/model";
import { type CheckContext, profileFigure } from "../../context/check-context.ts";
import { makeFinding, type Subject } from "../../make-finding.ts";
import type { CheckPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";

const source = "ours: a part of an amount cannot be larger than the amount";

/** The figure an input was given, or what the value gives by head times the population. */
function amount(context: CheckContext, place: { slot: number; index: number }): number | undefined {
  const own = context.figures.inputs[place.slot]?.value;
  if (own !== undefined) return own;
  const value = context.numbers[place.index];
  const population = profileFigure(context, "population");
  return value === undefined || population === undefined ? undefined : value * population;
}

const place = (plan: CheckPlan, kpiId: string, input: string) => ({
  slot: plan.kpis.get(kpiId)?.inputs.get(input)?.slot ?? -1,
  index: plan.dataPointById.get(kpiId)?.index ?? -1,
});

const subject = (context: CheckContext, kpiId: string, slot: number): Subject => ({
  kpiId,
  component: null,
  at: context.figures.inputs[slot]?.observation.at ?? null,
});

/** A kilowatt-hour in gigajoules. */
const gigajoulePerKilowattHour = 0.0036;

/** Electricity, or heat for dwellings, above all energy the city uses. */
export const energyBalance: Rule = {
  id: "energy-balance",
  screening: null,
  severity: "warning",
  source,
  prepare(plan) {
    const total = place(plan, "EN_E_E_1C", "energyTotal");
    const electricity = place(plan, "EN_E_E_2C", "electricityKwh");
    const heat = place(plan, "EN_E_E_3C", "thermalGj");
    if (total.slot < 0) return null;
    return (context) => {
      const all = context.figures.inputs[total.slot]?.value;
      if (all === undefined || all <= 0) return nothing;
      const findings: Finding[] = [];
      const kilowattHours = amount(context, electricity);
      const gigajoules = amount(context, heat);
      const power = kilowattHours === undefined ? undefined : kilowattHours * gigajoulePerKilowattHour;
      for (const [kpiId, slot, part] of [
        ["EN_E_E_2C", electricity.slot, power],
        ["EN_E_E_3C", heat.slot, gigajoules],
      ] as const) {
        if (part === undefined || part <= all * 1.02) continue;
        findings.push(
          makeFinding(
            this,
            subject(context, kpiId, slot),
            { partValue: part, wholeValue: all },
            { words: { whole: "@input.energyTotal" } },
          ),
        );
      }
      return findings.length > 0 ? findings : nothing;
    };
  },
};

/** Inhabitants use more water in a year than is put into the network. Own wells may explain some of it. */
export const waterBalance: Rule = {
  id: "water-balance",
  screening: null,
  severity: "warning",
  source,
  prepare(plan) {
    const supplied = place(plan, "EC_I_WS_3C", "waterSupplied");
    const used = place(plan, "EN_EN_WS_2C", "waterConsumptionDay");
    if (supplied.slot < 0 || used.slot < 0) return null;
    return (context) => {
      const cubicMetres = context.figures.inputs[supplied.slot]?.value;
      const litresDay = amount(context, used);
      if (cubicMetres === undefined || cubicMetres <= 0 || litresDay === undefined) return nothing;
      const yearly = (litresDay * 365) / 1000;
      if (yearly <= cubicMetres * 1.5) return nothing;
      return [
        makeFinding(
          this,
          subject(context, "EN_EN_WS_2C", used.slot),
          { used: yearly, supplied: cubicMetres },
          { words: { whole: "@input.waterSupplied" } },
        ),
      ];
    };
  },
};
