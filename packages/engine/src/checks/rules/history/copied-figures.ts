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

/** Of a percentage near 100 only what is lacking varies: 99.16 tells no more than 0.84. */
const isPrecise = (value: number, { percentOfWhole }: DataPointPlan): boolean =>
  significantDigits(percentOfWhole && value > 50 && value < 100 ? Number((100 - value).toPrecision(12)) : value) >=
  tellingDigits;

const isDeclared = (now: Observation | undefined, last: Observation | undefined): boolean =>
  now?.sourceYear != null && now.sourceYear === last?.sourceYear;

/** A figure that equals last year's to the last digit, though it should have been counted anew. */
export const copiedFromLastYear: Rule = {
  id: "copied-from-last-year",
  screening: null,
  severity: "note",
  source: "ours",
  prepare: () => (context) => {
    const same = twins(context).filter(
      ({ point, now, last, declared }) => now === last && isPrecise(now, point) && !declared,
    );
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
    const all = twins(context);
    const equal = all.filter(({ now, last }) => now === last).length;
    // Counting digits is slow, and hardly any file has six equal figures.
    if (equal < 6) return nothing;
    const telling = all.filter(({ point, now }) => isPrecise(now, point));
    const same = telling.filter(({ now, last }) => now === last).length;
    const oldFile = equal >= 10 && equal >= 0.9 * all.length;
    if (!oldFile && (same < 6 || same < 0.3 * telling.length)) return nothing;
    return [
      makeFinding(
        manyCopiedFromLastYear,
        wholeSubmission,
        oldFile ? { same: equal, compared: all.length } : { same, compared: telling.length },
      ),
    ];
  },
};
