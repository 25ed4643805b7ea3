import type { Finding } from "@urbimetry/model";
import { type CheckContext, hasValue } from "../../context/check-context.ts";
import { makeFinding } from "../../make-finding.ts";
import type { DataPointPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";

const source = "U4SSC KPIs Verification Manual (2022), p. 21";

/** Data points of a concentration, where a lone numerator is most often the final figure. */
const isConcentration = (point: DataPointPlan): boolean =>
  point.unit?.dimension["mass"] === 1 && point.unit.dimension["length"] === -3;

const hasResult = (context: CheckContext, index: number): boolean =>
  context.figures.results[index] !== undefined || hasValue(context, index);

/** True when the KPI or the profile gives an input, right or wrong. */
const isGiven = ({ plan, figures }: CheckContext, slot: number): boolean =>
  figures.inputs[slot] !== undefined || figures.profile[plan.inputs[slot]?.profile ?? -1] !== undefined;

/** The part was given, and nothing to divide it by. */
export const numeratorOnly: Rule = {
  id: "numerator-only",
  screening: "R9",
  severity: "error",
  source,
  prepare(plan) {
    const points = plan.dataPoints.filter((point) => point.formula.top >= 0 && !isConcentration(point));
    if (points.length === 0) return null;
    return (context) => {
      let findings: Finding[] | null = null;
      for (const point of points) {
        const { top, bottom } = point.formula;
        const own = context.figures.inputs[top];
        if (!own || hasResult(context, point.index) || isGiven(context, bottom)) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: point.kpi.kpi.id, component: point.dataPoint.component, at: own.observation.at },
            { given: own.value },
            { words: { variable: `@input.${plan.inputs[top]?.name}`, wanted: `@input.${plan.inputs[bottom]?.name}` } },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};

/** The whole was given, and no part of it. Shared quantities do not count: they stand there for every KPI. */
export const denominatorOnly: Rule = {
  id: "denominator-only",
  screening: "R9",
  severity: "warning",
  source: "ours",
  prepare(plan) {
    const kpis = [...plan.kpis.values()].filter(({ dataPoints }) => {
      const first = dataPoints[0];
      return first && first.formula.bottom >= 0 && plan.inputs[first.formula.bottom]?.profile === -1;
    });
    return (context) => {
      let findings: Finding[] | null = null;
      for (const { kpi, dataPoints } of kpis) {
        const lone = dataPoints.find(({ formula }) => formula.bottom >= 0 && context.figures.inputs[formula.bottom]);
        const own = lone ? context.figures.inputs[lone.formula.bottom] : undefined;
        if (!lone || !own) continue;
        const answered = dataPoints.some(
          ({ index, formula }) =>
            context.figures.inputs[formula.top] || hasResult(context, index) || context.figures.denials[index],
        );
        if (answered) continue;
        const { top, bottom } = lone.formula;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: kpi.id, component: null, at: own.observation.at },
            { given: own.value },
            { words: { variable: `@input.${plan.inputs[bottom]?.name}`, wanted: `@input.${plan.inputs[top]?.name}` } },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};

/** A concentration typed where the mass of a pollutant is asked for, with no volume of air beside it. */
export const concentrationInNumerator: Rule = {
  id: "concentration-in-numerator",
  screening: "R10",
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 85",
  prepare(plan) {
    const points = plan.dataPoints.filter((point) => point.formula.top >= 0 && isConcentration(point));
    if (points.length === 0) return null;
    return (context) => {
      let findings: Finding[] | null = null;
      for (const point of points) {
        const { top, bottom } = point.formula;
        const own = context.figures.inputs[top];
        if (!own || context.figures.inputs[bottom] || hasResult(context, point.index)) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: point.kpi.kpi.id, component: point.dataPoint.component, at: own.observation.at },
            { given: own.value },
            { words: { variable: `@input.${plan.inputs[top]?.name}`, wanted: `@input.${plan.inputs[bottom]?.name}` } },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};
