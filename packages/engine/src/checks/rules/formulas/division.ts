import type { Finding } from "@urbimetry/model";
import { profileFigure, usedFigure } from "../../context/check-context.ts";
import { makeFinding } from "../../make-finding.ts";
import type { CheckPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";
import { isCountOfInhabitants } from "../profile/household-kinds.ts";
import { unitWords } from "../../unit-words.ts";

const names = (plan: CheckPlan, top: number, bottom: number) => ({
  part: `@input.${plan.inputs[top]?.name}`,
  whole: `@input.${plan.inputs[bottom]?.name}`,
});

/** Nothing can be divided by zero. */
export const zeroDenominator: Rule = {
  id: "zero-denominator",
  screening: null,
  severity: "error",
  source: "ours",
  prepare(plan) {
    const points = plan.dataPoints.filter(({ formula }) => formula.bottom >= 0);
    return (context) => {
      const { figures } = context;
      let findings: Finding[] | null = null;
      for (const { kpi, dataPoint, formula } of points) {
        const whole = usedFigure(context, formula.bottom);
        const part = figures.inputs[formula.top];
        if (whole?.value !== 0 || !part) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: kpi.kpi.id, component: dataPoint.component, at: whole.observation.at },
            { partValue: part.value },
            { words: names(plan, formula.top, formula.bottom) },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};

/**
 * A part larger than its whole. Where last year's value, or the share turned round, tells that the two stand in each
 * other's place, `swapped-inputs` says so instead.
 */
export const partGreaterThanWhole: Rule = {
  id: "part-greater-than-whole",
  screening: null,
  severity: "error",
  source: "ours; for monitored length a suggested check of our KPI facts",
  prepare(plan) {
    const points = plan.dataPoints.filter(
      ({ formula, percentOfWhole }) => formula.top >= 0 && formula.bottom >= 0 && percentOfWhole,
    );
    return (context) => {
      const { figures, previous } = context;
      let findings: Finding[] | null = null;
      for (const { index, kpi, dataPoint, formula } of points) {
        const part = figures.inputs[formula.top];
        const whole = usedFigure(context, formula.bottom);
        if (!part || !whole || whole.value <= 0 || part.value <= whole.value * 1.000001) continue;
        if (isSwapped(part.value, whole.value, 100, previous?.numbers[index])) continue;
        const households = plan.inputs[formula.bottom]?.unit?.id === "household";
        if (households && isCountOfInhabitants(part.value, whole.value, profileFigure(context, "population"))) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: kpi.kpi.id, component: dataPoint.component, at: part.observation.at },
            { partValue: part.value, wholeValue: whole.value },
            { words: names(plan, formula.top, formula.bottom) },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};

/** True when a division turned round gives about last year's value, which as it stands it does not. */
function isSwapped(top: number, bottom: number, factor: number, last: number | undefined): boolean {
  if (last === undefined || last <= 0 || top <= 0) return false;
  const asGiven = Math.abs(Math.log(((top / bottom) * factor) / last));
  const turned = Math.abs(Math.log(((bottom / top) * factor) / last));
  return turned < 0.4 && asGiven > 4 * turned + 0.4;
}

/**
 * Numerator and denominator in each other's place: turned round they give what the city had last year, or a rate that
 * is found in the world, where as they stand they do not.
 */
export const swappedInputs: Rule = {
  id: "swapped-inputs",
  screening: null,
  severity: "error",
  source: "ours",
  prepare(plan) {
    const points = plan.dataPoints.filter(({ formula }) => formula.top >= 0 && formula.bottom >= 0);
    return (context) => {
      const { figures, previous } = context;
      let findings: Finding[] | null = null;
      for (const { index, kpi, dataPoint, formula, plausible } of points) {
        const top = figures.inputs[formula.top];
        const bottom = usedFigure(context, formula.bottom);
        if (!top || !bottom || top.value <= 0 || bottom.value <= 0 || formula.type === "remainder-share") continue;
        const given = (top.value / bottom.value) * formula.factor;
        const turned = (bottom.value / top.value) * formula.factor;
        const byLastYear = isSwapped(top.value, bottom.value, formula.factor, previous?.numbers[index]);
        const byRange =
          !formula.share &&
          plausible.high !== null &&
          given > 10 * plausible.high &&
          turned <= plausible.high &&
          turned >= (plausible.low ?? 0);
        if (!byLastYear && !byRange) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: kpi.kpi.id, component: dataPoint.component, at: top.observation.at },
            { given, turned, last: previous?.numbers[index] ?? null },
            { words: { ...names(plan, formula.top, formula.bottom), ...unitWords(dataPoint.unit) } },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};
