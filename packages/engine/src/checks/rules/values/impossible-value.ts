import type { Finding } from "@urbimetry/model";
import type { CheckContext } from "../../context/check-context.ts";
import { makeFinding } from "../../make-finding.ts";
import type { DataPointPlan } from "../../plan/check-plan.ts";
import { type Check, nothing, type Rule } from "../../rule.ts";
import { unitWords } from "../../unit-words.ts";

/** Rounding on the way to a share may carry it a little over the edge. */
const slack = 1e-6;

type Described = Omit<Rule, "prepare">;

/** A check of every value of the data points that are concerned: a finding with the figures `look` gives, or none. */
const valueRule = (
  rule: Described,
  concerned: (point: DataPointPlan) => boolean,
  look: (value: number, point: DataPointPlan, context: CheckContext) => Finding["inputs"] | null,
): Rule => ({ ...rule, prepare: (plan) => prepareValues(rule, plan.dataPoints.filter(concerned), look) });

function prepareValues(
  rule: Described,
  points: readonly DataPointPlan[],
  look: (value: number, point: DataPointPlan, context: CheckContext) => Finding["inputs"] | null,
): Check | null {
  if (points.length === 0) return null;
  return (context) => {
    let findings: Finding[] | null = null;
    for (const point of points) {
      const value = context.numbers[point.index];
      if (value === undefined) continue;
      const seen = look(value, point, context);
      if (seen === null) continue;
      (findings ??= []).push(
        makeFinding(
          rule,
          {
            kpiId: point.kpi.kpi.id,
            component: point.dataPoint.component,
            at: context.values[point.index]?.at ?? null,
          },
          seen,
          { words: { ...unitWords(point.dataPoint.unit) } },
        ),
      );
    }
    return findings ?? nothing;
  };
}

const gini = "SC_SH_SI_2C";
const travelTime = "EC_I_T_5A";

/** A value below zero where nothing can be. */
export const negativeValue = valueRule(
  { id: "negative-value", screening: null, severity: "error", source: "valid range of the KPI" },
  (point) => point.dataPoint.validRange.min !== null && point.dataPoint.validRange.min >= 0,
  (value) => (value < 0 ? { value } : null),
);

/** More than 100 percent of a whole, typed as a result. Where inputs make it, they are named by their own rules. */
export const percentAbove100 = valueRule(
  { id: "percent-above-100", screening: null, severity: "error", source: "valid range of the KPI" },
  (point) => point.percentOfWhole,
  (value, point, { figures }) => {
    const typed = figures.results[point.index] !== undefined || figures.inputs[point.formula.top] === undefined;
    return value > 100 + slack && typed ? { value } : null;
  },
);

/** A Gini coefficient on a scale of 0 to 100. */
export const giniScale = valueRule(
  {
    id: "gini-scale",
    screening: null,
    severity: "error",
    source: "suggested check of our KPI facts; the KPI is a coefficient of 0 to 1",
  },
  (point) => point.id === gini,
  (value) => (value > 1 ? { value, converted: value / 100 } : null),
);

/** A travel time index below 1: travel in the peak cannot be faster than in free flow. */
export const travelTimeBelowOne = valueRule(
  { id: "travel-time-below-one", screening: null, severity: "error", source: "valid range of the KPI" },
  (point) => point.id === travelTime,
  (value) => (value > 0 && value < 1 - slack ? { value, turned: 1 / value } : null),
);

/** Outside the values that can be true, and no other rule says so more exactly. */
export const outOfRange = valueRule(
  { id: "out-of-range", screening: null, severity: "error", source: "valid range of the KPI" },
  (point) => !point.yesNo,
  (value, point) => {
    const { min, max } = point.dataPoint.validRange;
    const above = max !== null && value > max + slack && !point.percentOfWhole && point.id !== gini;
    const below = min !== null && value < min - slack && value >= 0 && !(point.id === travelTime && value > 0);
    return above || below ? { value, side: above ? "above" : "below", bound: above ? max : min } : null;
  },
);
