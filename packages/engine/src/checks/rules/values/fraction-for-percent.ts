import type { Finding } from "@urbimetry/model";
import type { CheckContext } from "../../context/check-context.ts";
import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import type { DataPointPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";
import { slipAgainstLastYear } from "../history/slip.ts";

/** True when nearly every percentage that was typed lies between 0 and 1. */
function allFractions({ plan, figures }: CheckContext): number {
  let fractions = 0;
  let percentages = 0;
  for (const { index, percentOfWhole } of plan.dataPoints) {
    const value = percentOfWhole ? figures.results[index]?.value : undefined;
    if (value === undefined || value <= 0) continue;
    if (value <= 1) fractions += 1;
    else percentages += 1;
  }
  return fractions >= 8 && fractions >= 9 * percentages ? fractions : 0;
}

/** What tells that a value of at most 1 is a part of one: last year's value, comparable cities, or the range of cities. */
function isFraction(context: CheckContext, point: DataPointPlan, value: number): boolean {
  if (!point.percentOfWhole || value <= 0 || value > 1) return false;
  const last = context.previous?.numbers[point.index];
  if (last !== undefined) return slipAgainstLastYear(context, point)?.kind === "fraction";
  const peer = context.peers?.[point.index];
  if (peer && peer.count >= 8 && peer.min > 1.5 && peer.p10 > 5) return true;
  return point.plausible.low !== null && point.plausible.low >= 5;
}

/** A percentage typed as a part of one: 0.97 for 97 percent. */
export const fractionForPercent: Rule = {
  id: "fraction-for-percent",
  screening: null,
  severity: "warning",
  source: "ours",
  prepare(plan) {
    const points = plan.dataPoints.filter((point) => point.percentOfWhole);
    return (context) => {
      if (allFractions(context) > 0) return nothing;
      let findings: Finding[] | null = null;
      for (const point of points) {
        const value = context.numbers[point.index];
        if (value === undefined || !isFraction(context, point, value)) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            {
              kpiId: point.kpi.kpi.id,
              component: point.dataPoint.component,
              at: context.values[point.index]?.at ?? null,
            },
            { value, converted: value * 100, last: context.previous?.numbers[point.index] ?? null },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};

/** All percentages of the file are parts of one, as a spreadsheet's percent format stores them. */
export const fractionsThroughout: Rule = {
  id: "fractions-throughout",
  screening: null,
  severity: "error",
  source: "ours",
  prepare: () => (context) => {
    const count = allFractions(context);
    return count === 0 ? nothing : [makeFinding(fractionsThroughout, wholeSubmission, { count })];
  },
};
