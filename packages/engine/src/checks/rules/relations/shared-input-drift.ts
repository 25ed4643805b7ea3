import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import type { InputPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";

/**
 * A quantity that several KPIs use (labour force, public floor area, or a shared quantity that the profile does not
 * give) is the same in all of them: 5 percent off is asked about, 10 percent refused.
 */
export const sharedInputDrift: Rule = {
  id: "shared-input-drift",
  screening: null,
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 18, for every quantity used twice",
  prepare(plan) {
    const byName = new Map<string, InputPlan[]>();
    for (const input of plan.inputs) {
      // The area has its own, narrower rule.
      if (plan.profile[input.profile]?.quantity.id === "cityArea") continue;
      byName.set(input.name, [...(byName.get(input.name) ?? []), input]);
    }
    const groups = [...byName.values()].filter((inputs) => inputs.length > 1);
    if (groups.length === 0) return null;
    return ({ figures }) => {
      let findings: Finding[] | null = null;
      for (const inputs of groups) {
        const profile = inputs[0]?.profile ?? -1;
        if (profile >= 0 && figures.profile[profile]) continue;
        let others: number[] | null = null;
        for (const input of inputs) {
          const own = figures.inputs[input.slot]?.value;
          if (own !== undefined && own > 0) (others ??= []).push(own);
        }
        if (!others || others.length < 2) continue;
        const middle = median(others);
        for (const input of inputs) {
          const own = figures.inputs[input.slot];
          if (!own || own.value <= 0) continue;
          const difference = Math.abs(own.value / middle - 1);
          // A hair more, because exactly 5 percent comes out above it.
          if (difference <= 0.05 + 1e-9) continue;
          (findings ??= []).push(
            makeFinding(
              this,
              { kpiId: input.kpi.kpi.id, component: null, at: own.observation.at },
              { own: own.value, others: middle, percent: 100 * (own.value / middle - 1) },
              { severity: difference > 0.1 + 1e-9 ? "error" : "warning", words: { variable: `@input.${input.name}` } },
            ),
          );
        }
      }
      return findings ?? nothing;
    };
  },
};

/** The lower middle, so that of two figures one stands as it is and only the other is named. */
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
