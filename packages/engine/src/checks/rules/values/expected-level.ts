import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";
import { unitWords } from "../../unit-words.ts";

interface Level {
  id: string;
  source: string;
  dataPoints: readonly string[];
  /** True where the value is off the level the manual calls normal. */
  off: (value: number) => boolean;
  level: number;
}

/**
 * A level that the manual or our facts call normal. Off it a value may well be right, so it is a note; and silent
 * where last year was off as well, or a tenth of comparable cities are further off, because then it is known.
 */
const levelRule = ({ id, source, dataPoints, off, level }: Level): Rule => {
  const rule: Omit<Rule, "prepare"> = { id, screening: null, severity: "note", source };
  return {
    ...rule,
    prepare(plan) {
      const points = dataPoints.flatMap((name) => plan.dataPointById.get(name) ?? []);
      if (points.length === 0) return null;
      return ({ numbers, previous, peers, values }) => {
        let findings: Finding[] | null = null;
        for (const { index, kpi, dataPoint } of points) {
          const value = numbers[index];
          if (value === undefined || !off(value)) continue;
          const last = previous?.numbers[index];
          if (last !== undefined && off(last)) continue;
          const peer = peers?.[index];
          if (peer && peer.count >= 8 && (off(peer.p10) || off(peer.p90))) continue;
          (findings ??= []).push(
            makeFinding(
              rule,
              { kpiId: kpi.kpi.id, component: dataPoint.component, at: values[index]?.at ?? null },
              { value, level },
              { words: { ...unitWords(dataPoint.unit) } },
            ),
          );
        }
        return findings ?? nothing;
      };
    },
  };
};

/** Basic water, sanitation and electricity reach 90 percent of households in most cities. */
export const usuallyAboveNinety = levelRule({
  id: "usually-above-ninety",
  source: "U4SSC KPIs Verification Manual (2022), p. 62-63 and 67",
  dataPoints: ["EC_I_WS_1C", "EC_I_WS_5C", "EC_I_ES_3C"],
  off: (value) => value >= 0 && value < 90,
  level: 90,
});

/** Nearly all enterprises are small or medium-sized. */
export const smeShareLow = levelRule({
  id: "sme-share-low",
  source: "U4SSC KPIs Verification Manual (2022), p. 48",
  dataPoints: ["EC_P_IN_3A"],
  off: (value) => value >= 0 && value < 95,
  level: 95,
});

/** Research and development above 5 percent of GDP is rare. */
export const researchExpenditureHigh = levelRule({
  id: "research-expenditure-high",
  source: "U4SSC KPIs Verification Manual (2022), p. 46",
  dataPoints: ["EC_P_IN_1C"],
  off: (value) => value > 5,
  level: 5,
});

/** More than two mobile broadband subscriptions per inhabitant. */
export const wirelessSubscriptionsHigh = levelRule({
  id: "wireless-subscriptions-high",
  source: "suggested check of our KPI facts",
  dataPoints: ["EC_ICT_ICT_3C"],
  off: (value) => value > 200_000,
  level: 200_000,
});

/** Sites are mostly all compliant, or no programme looks at them. */
export const emfInBetween = levelRule({
  id: "emf-in-between",
  source: "U4SSC KPIs Verification Manual (2022), p. 97",
  dataPoints: ["EN_EN_EQ_1C"],
  off: (value) => value > 0 && value < 90,
  level: 100,
});

/** More pupils or places than children: possible where outside children come in. */
export const moreThanAllChildren = levelRule({
  id: "more-than-all-children",
  source: "U4SSC KPIs Verification Manual (2022), p. 108 and 133",
  dataPoints: ["SC_EH_ED_2C", "SC_SH_SI_5A"],
  off: (value) => value > 100,
  level: 100,
});
