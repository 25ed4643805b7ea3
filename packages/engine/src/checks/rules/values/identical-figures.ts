import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import type { DataPointPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";
import { significantDigits } from "../history/precise-figure.ts";

/** How often a figure of so many digits may stand in different KPIs by chance. */
const allowed = (digits: number): number => (digits >= 6 ? 1 : digits >= 4 ? 2 : digits === 3 ? 3 : Infinity);

/** In a small city many rates are the same few cases over the same population, and so the same to the last digit. */
const isRate = ({ formula }: DataPointPlan): boolean => formula.factor >= 100_000;

/** One figure pasted over the values of several KPIs. */
export const identicalFigures: Rule = {
  id: "identical-figures",
  screening: null,
  severity: "warning",
  source: "ours",
  prepare: (plan) => (context) => {
    const places = new Map<number, DataPointPlan | DataPointPlan[]>();
    let repeated: Set<number> | null = null;
    for (const point of plan.dataPoints) {
      const value = context.figures.results[point.index]?.value;
      if (value === undefined || point.yesNo || value === 0 || value === 100) continue;
      const before = places.get(value);
      if (before === undefined) places.set(value, point);
      else {
        places.set(value, [...(Array.isArray(before) ? before : [before]), point]);
        (repeated ??= new Set()).add(value);
      }
    }
    if (!repeated) return nothing;
    const findings: Finding[] = [];
    for (const value of repeated) {
      const points = [places.get(value) ?? []].flat();
      const kpis = new Set(points.map(({ kpi }) => kpi)).size;
      if (kpis <= Math.max(allowed(significantDigits(value)), points.some(isRate) ? 4 : 1)) continue;
      for (const { index, kpi, dataPoint } of points) {
        const at = context.figures.results[index]?.observation.at ?? null;
        findings.push(
          makeFinding(identicalFigures, { kpiId: kpi.kpi.id, component: dataPoint.component, at }, { value, kpis }),
        );
      }
    }
    return findings;
  },
};
