import type { Finding } from "@urbimetry/model";
import type { CheckContext } from "../../context/check-context.ts";
import { makeFinding } from "../../make-finding.ts";
import type { DataPointPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";
import { slipAgainstLastYear } from "../history/slip.ts";
import { unitWords } from "../../unit-words.ts";

const valid = ({ dataPoint }: DataPointPlan, value: number): boolean =>
  (dataPoint.validRange.min === null || value >= dataPoint.validRange.min) &&
  (dataPoint.validRange.max === null || value <= dataPoint.validRange.max);

/** A percentage of at most 1 where no city is below 5 is a fraction, which its own rule says. */
const isFraction = (point: DataPointPlan, value: number): boolean =>
  point.percentOfWhole && value <= 1 && (point.plausible.low ?? 0) >= 5;

/**
 * Outside what is found in the world's cities: a note, and a warning when three times outside. Silent where last
 * year's value was outside on the same side, and where a slip explains it.
 */
export const outsidePlausibleRange: Rule = {
  id: "outside-plausible-range",
  screening: null,
  severity: "warning",
  source: "ours; bounds with reasons in docs/reference/rules.md",
  prepare(plan) {
    const points = plan.dataPoints.filter(({ plausible }) => plausible.low !== null || plausible.high !== null);
    return (context) => {
      let findings: Finding[] | null = null;
      for (const point of points) {
        const value = context.numbers[point.index];
        if (value === undefined || value === 0) continue;
        const { low, high } = point.plausible;
        const below = low !== null && value < low;
        const above = high !== null && value > high;
        if ((!below && !above) || !valid(point, value) || isFraction(point, value)) continue;
        const last = context.previous?.numbers[point.index];
        if (last !== undefined && ((below && last < (low ?? 0) * 1.2) || (above && last > (high ?? 0) * 0.8))) continue;
        if (slipAgainstLastYear(context, point)) continue;
        const far = below ? value < (low ?? 0) / 3 : value > (high ?? 0) * 3;
        (findings ??= []).push(
          makeFinding(
            this,
            subjectOf(context, point),
            { value, low, high },
            {
              severity: far ? "warning" : "note",
              words: {
                side: below ? "below" : "above",
                bound: (below ? low : high) ?? 0,
                ...unitWords(point.dataPoint.unit),
              },
            },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};

const subjectOf = ({ values }: CheckContext, { index, kpi, dataPoint }: DataPointPlan) => ({
  kpiId: kpi.kpi.id,
  component: dataPoint.component,
  at: values[index]?.at ?? null,
});
