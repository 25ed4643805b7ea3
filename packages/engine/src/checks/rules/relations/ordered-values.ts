import type { Finding, Severity } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

/** Two data points of which the first is not above the second. */
interface Pair {
  lower: string;
  upper: string;
}

interface Order {
  id: string;
  screening: string | null;
  severity: Severity;
  source: string;
  pairs: readonly Pair[];
  /** Points of percent by which the order may be broken: rounding, two sources. */
  tolerance: number;
  /** For an order that is usual but not necessary: silent when last year broke it too, because then it was explained. */
  usual: boolean;
  /** Which of the two the finding stands at. */
  about: "lower" | "upper";
}

const orderRule = (order: Order): Rule => {
  const rule: Omit<Rule, "prepare"> = {
    id: order.id,
    screening: order.screening,
    severity: order.severity,
    source: order.source,
  };
  return {
    ...rule,
    prepare(plan) {
      const pairs = order.pairs.flatMap(({ lower, upper }) => {
        const low = plan.dataPointById.get(lower);
        const high = plan.dataPointById.get(upper);
        return low && high ? [{ low, high }] : [];
      });
      if (pairs.length === 0) return null;
      return ({ numbers, previous, values }) => {
        let findings: Finding[] | null = null;
        for (const { low, high } of pairs) {
          const lower = numbers[low.index];
          const upper = numbers[high.index];
          if (lower === undefined || upper === undefined || lower <= upper + order.tolerance) continue;
          if (order.usual) {
            const lastLower = previous?.numbers[low.index];
            const lastUpper = previous?.numbers[high.index];
            if (lastLower !== undefined && lastUpper !== undefined && lastLower > lastUpper) continue;
          }
          const { kpi, dataPoint, index } = order.about === "lower" ? low : high;
          (findings ??= []).push(
            makeFinding(
              rule,
              { kpiId: kpi.kpi.id, component: dataPoint.component, at: values[index]?.at ?? null },
              { lower, upper },
              { words: { lowerName: nameOf(low.dataPoint), upperName: nameOf(high.dataPoint) } },
            ),
          );
        }
        return findings ?? nothing;
      };
    },
  };
};

const nameOf = ({ kpiId, component }: { kpiId: string; component: string | null }): string =>
  component === null ? `@kpi.${kpiId}.name` : `@kpi.${kpiId}.component.${component}`;

/** The stages of wastewater treatment are cumulative: tertiary ≤ secondary ≤ primary. */
export const wastewaterOrder = orderRule({
  id: "wastewater-order",
  screening: "R11",
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 22",
  pairs: [
    { lower: "EN_EN_WS_4C.secondary", upper: "EN_EN_WS_4C.primary" },
    { lower: "EN_EN_WS_4C.tertiary", upper: "EN_EN_WS_4C.secondary" },
  ],
  tolerance: 0.5,
  usual: false,
  about: "lower",
});

/** Potable water is a higher level of service than basic water. */
export const potableAboveBasic = orderRule({
  id: "potable-above-basic",
  screening: null,
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 58",
  pairs: [{ lower: "EC_I_WS_2C", upper: "EC_I_WS_1C" }],
  tolerance: 0.5,
  usual: false,
  about: "lower",
});

/** Households with a fixed line are most often fewer than households with internet. */
export const broadbandAboveInternet = orderRule({
  id: "broadband-above-internet",
  screening: null,
  severity: "note",
  source: "U4SSC KPIs Verification Manual (2022), p. 25-26",
  pairs: [{ lower: "EC_ICT_ICT_2C", upper: "EC_ICT_ICT_1C" }],
  tolerance: 1,
  usual: true,
  about: "lower",
});

/** 4G reaches no further than 3G, unless 3G was switched off. */
export const coverage4gAbove3g = orderRule({
  id: "coverage-4g-above-3g",
  screening: null,
  severity: "note",
  source: "suggested check of our KPI facts",
  pairs: [{ lower: "EC_ICT_ICT_4C.coverage_4g", upper: "EC_ICT_ICT_4C.coverage_3g" }],
  tolerance: 0.5,
  usual: true,
  about: "lower",
});

/** Smart water meters are most often rarer than smart electricity meters. */
export const smartWaterAboveElectricity = orderRule({
  id: "smart-water-above-electricity",
  screening: null,
  severity: "note",
  source: "U4SSC KPIs Verification Manual (2022), p. 34",
  pairs: [{ lower: "EC_ICT_WS_1C", upper: "EC_ICT_ES_1C" }],
  tolerance: 5,
  usual: true,
  about: "lower",
});

/** Unemployment of the young is most often above that of all. */
export const youthBelowTotalUnemployment = orderRule({
  id: "youth-below-total-unemployment",
  screening: null,
  severity: "note",
  source: "suggested check of our KPI facts, after the Stavanger report (2021)",
  pairs: [{ lower: "EC_P_EM_1C", upper: "EC_P_EM_2C" }],
  tolerance: 0,
  usual: true,
  about: "upper",
});
