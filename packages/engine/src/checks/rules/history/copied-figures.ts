import type { Finding, Observation, Place } from "@urbimetry/model";
import type { CheckContext } from "../../context/check-context.ts";
import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import type { DataPointPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";
import { significantDigits } from "./precise-figure.ts";

/** A figure of this year beside the same of last year: the numerator where there is one, else the value. */
interface Twin {
  point: DataPointPlan;
  now: number;
  last: number;
  at: Place | null;
  /** True when the city says that the figure is of the same year as last time, and so has not hidden it. */
  declared: boolean;
}

/** Fewer digits than these may agree by chance. */
const tellingDigits = 4;

function twins({ plan, figures, numbers, previous, values }: CheckContext): Twin[] {
  if (!previous) return [];
  const rows: Twin[] = [];
  for (const point of plan.dataPoints) {
    if (point.yesNo || point.plausible.lasting) continue;
    const place = point.formula.top >= 0 ? point.formula.top : (point.formula.slots[0] ?? -1);
    const own = figures.inputs[place];
    const lastOwn = previous.figures?.inputs[place];
    const now = own && lastOwn ? own.value : numbers[point.index];
    const last = own && lastOwn ? lastOwn.value : previous.numbers[point.index];
    if (now === undefined || last === undefined) continue;
    if (now !== last && !isPrecise(now)) continue;
    const observation = own?.observation ?? figures.results[point.index]?.observation;
    const lastObservation = lastOwn?.observation ?? previous.figures?.results[point.index]?.observation;
    rows.push({
      point,
      now,
      last,
      at: observation?.at ?? values[point.index]?.at ?? null,
      declared: isDeclared(observation, lastObservation),
    });
  }
  return rows;
}

const isPrecise = (value: number): boolean => significantDigits(value) >= tellingDigits;

const isDeclared = (now: Observation | undefined, last: Observation | undefined): boolean =>
  now?.sourceYear != null && now.sourceYear === last?.sourceYear;

/** A figure that equals last year's to the last digit, though it should have been counted anew. */
export const copiedFromLastYear: Rule = {
  id: "copied-from-last-year",
  screening: null,
  severity: "note",
  source: "ours",
  prepare: () => (context) => {
    const same = twins(context).filter(({ now, last, declared }) => now === last && isPrecise(now) && !declared);
    return same.length === 0
      ? nothing
      : same.map(({ point, now, at }): Finding => {
          const subject = { kpiId: point.kpi.kpi.id, component: point.dataPoint.component, at };
          return makeFinding(copiedFromLastYear, subject, { value: now });
        });
  },
};

/** So many figures equal last year's that the old file seems to have been sent again. */
export const manyCopiedFromLastYear: Rule = {
  id: "many-copied-from-last-year",
  screening: null,
  severity: "warning",
  source: "ours",
  prepare: () => (context) => {
    const telling = twins(context).filter(({ now }) => isPrecise(now));
    const same = telling.filter(({ now, last }) => now === last).length;
    if (same < 6 || same < 0.3 * telling.length) return nothing;
    return [makeFinding(manyCopiedFromLastYear, wholeSubmission, { same, compared: telling.length })];
  },
};
