import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import type { CheckPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";

interface Group {
  /** KPI and input of the part. */
  part: readonly [kpiId: string, input: string];
  /** The whole: a quantity of the profile, or an input of a KPI. */
  whole: string | readonly [kpiId: string, input: string];
  /** Smallest and largest part of the whole found in cities. */
  low: number;
  high: number;
}

/**
 * Groups within the population, as parts of it. Shares by UN World Population Prospects (2024) and ILOSTAT: the widest
 * found in countries, with room for university towns, dormitory towns and ageing villages.
 */
const groups: readonly Group[] = [
  { part: ["EC_P_EM_1C", "labourForce"], whole: "population", low: 0.15, high: 0.8 },
  { part: ["EC_P_EM_2C", "youthLabourForce"], whole: ["EC_P_EM_1C", "labourForce"], low: 0.01, high: 0.5 },
  { part: ["EC_P_EM_2C", "youthUnemployed"], whole: ["EC_P_EM_1C", "unemployed"], low: 0.001, high: 1 },
  { part: ["EC_I_T_4A", "commutersTotal"], whole: "population", low: 0, high: 1.6 },
  { part: ["SC_EH_ED_2C", "schoolAgePopulation"], whole: "population", low: 0.03, high: 0.45 },
  { part: ["SC_EH_ED_2C", "studentsEnrolled"], whole: "population", low: 0.02, high: 0.5 },
  { part: ["SC_EH_ED_1C", "studentsTotal"], whole: "population", low: 0.01, high: 0.6 },
  { part: ["SC_EH_ED_4C", "adultsTotal"], whole: "population", low: 0.4, high: 0.97 },
  { part: ["SC_EH_ED_3C", "higherDegrees"], whole: "population", low: 0, high: 0.8 },
  { part: ["SC_EH_H_2C", "liveBirths"], whole: "population", low: 0.002, high: 0.06 },
  { part: ["SC_SH_SI_4C", "eligibleVoters"], whole: "population", low: 0.15, high: 0.95 },
  { part: ["SC_SH_SI_5A", "children03"], whole: "population", low: 0.005, high: 0.2 },
];

const slotOf = (plan: CheckPlan, [kpiId, input]: readonly [string, string]): number =>
  plan.kpis.get(kpiId)?.inputs.get(input)?.slot ?? -1;

/**
 * A group that cannot be as large, or hardly as small, as it is beside the population: children, pupils, voters,
 * births, labour force.
 */
export const subgroupSize: Rule = {
  id: "subgroup-size",
  screening: null,
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 108 and 133: pupils and children against the population",
  prepare(plan) {
    const known = groups.flatMap((group) => {
      const part = slotOf(plan, group.part);
      const profile = typeof group.whole === "string" ? (plan.profileById.get(group.whole)?.index ?? -1) : -1;
      const whole = typeof group.whole === "string" ? -1 : slotOf(plan, group.whole);
      return part >= 0 && (profile >= 0 || whole >= 0) ? [{ group, part, profile, whole }] : [];
    });
    if (known.length === 0) return null;
    return ({ figures, profile: shared }) => {
      let findings: Finding[] | null = null;
      for (const { group, part, profile, whole } of known) {
        const own = figures.inputs[part];
        const all = (profile >= 0 ? shared[profile] : figures.inputs[whole])?.value;
        if (!own || all === undefined || all <= 0) continue;
        const share = own.value / all;
        if (share >= group.low && share <= group.high) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: group.part[0], component: null, at: own.observation.at },
            { partValue: own.value, wholeValue: all, percent: 100 * share },
            {
              severity: share > 1 && group.high <= 1 ? "error" : "warning",
              words: {
                part: `@input.${group.part[1]}`,
                whole: typeof group.whole === "string" ? `@profile.${group.whole}` : `@input.${group.whole[1]}`,
              },
            },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};
