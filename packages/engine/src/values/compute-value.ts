import type { KpiValue, Observation, Problem, QualityGrade } from "@urbimetry/model";
import type { EnginePlan, PointPlan } from "../plan/engine-plan.ts";
import { valueInterval } from "../uncertainty/value-interval.ts";
import { worseGrade } from "../uncertainty/worse-grade.ts";
import { absentValue, isRefusal } from "./absent-value.ts";
import { elementsMet } from "./all-of.ts";
import { figureOf, isGiven, unitRemark } from "./figure.ts";
import { firstOwnInput, inputFigures, inputObservation, isAttempted } from "./input-figures.ts";
import type { SlotObservations } from "./slot-observations.ts";

/** Shared by all values that have no problem, because nearly all have none. */
const none = Object.freeze([]) as unknown as Problem[];

/** A result may differ from its inputs by this part before it is worth a word: it was rounded. */
const roundingTolerance = 0.005;

/** Rounding on the way to a share may carry it this far over the edge of what can be true. */
const slack = 1e-6;

/**
 * One data point of a city: computed from its inputs, else as reported, else absent with the reasons.
 *
 * Inputs come before a final figure; where both are given and differ by more than rounding, the computed value stands and
 * a problem says so. What a city withholds or a verifier refuses is absent, whatever figures stand beside it. Missing is
 * never zero.
 */
export function computeValue(engine: EnginePlan, plan: PointPlan, slots: SlotObservations): KpiValue {
  const statement = statementOf(plan, slots);
  if (statement && isRefusal(statement)) return absentValue(plan, slots, statement, []);
  const problems: Problem[] = [];
  const figures = isAttempted(plan, slots) ? inputFigures(plan, slots, problems) : null;
  const computed = figures === null ? null : evaluated(plan, figures, problems);
  const reported = isGiven(statement) ? reportedFigure(statement, plan, problems) : null;
  const value = computed ?? reported;
  if (value === null) return absentValue(plan, slots, statement, problems);
  if (computed !== null && reported !== null && differs(computed, reported, plan))
    problems.push({ code: "result-differs-from-inputs", values: { computed, reported } });
  if (isOutside(value, plan)) problems.push(outOfRange(value, plan));
  const input = firstOwnInput(plan, slots);
  const first = computed === null ? statement : input;
  const second = computed === null ? input : statement;
  const grade = gradeOf(engine, plan, slots, computed !== null);
  return {
    status: computed === null ? "reported" : "computed",
    dataPointId: plan.point.id,
    kpiId: plan.point.kpiId,
    component: plan.point.component,
    value,
    unit: plan.wanted.id,
    interval:
      grade && !plan.wanted.answer ? valueInterval(value, grade.relativeUncertainty, plan.point.validRange) : null,
    estimate: grade?.estimate ?? false,
    elements: computed !== null && figures !== null && plan.counts ? elementsMet(figures) : null,
    quality: grade?.id ?? null,
    source: first?.source ?? second?.source ?? null,
    note: first?.note ?? second?.note ?? null,
    problems: problems.length === 0 ? none : problems,
    at: first?.at ?? second?.at ?? null,
  };
}

/** What the city says of a data point itself. A statement for the whole KPI speaks for its components; a figure cannot. */
function statementOf(plan: PointPlan, slots: SlotObservations): Observation | undefined {
  const own = slots[plan.result];
  if (own !== undefined || plan.whole < 0) return own;
  const whole = slots[plan.whole];
  return whole === undefined || whole.status === "given" ? undefined : whole;
}

/** What a formula gives; null when its denominator is so small that it counts as 0. */
function evaluated(plan: PointPlan, figures: readonly number[], problems: Problem[]): number | null {
  const value = plan.evaluate(figures);
  if (Number.isFinite(value)) return value;
  problems.push({ code: "zero-denominator", variable: plan.inputs[plan.denominator]?.id });
  return null;
}

function reportedFigure(statement: Observation, plan: PointPlan, problems: Problem[]): number | null {
  const figure = figureOf(statement, plan.wanted);
  if (typeof figure !== "number") {
    problems.push(figure);
    return null;
  }
  const remark = unitRemark(statement, plan.wanted);
  if (remark) problems.push(remark);
  return figure;
}

/**
 * The worst grade among the data point's own figures, and among the shared ones it was computed with. A grade of the
 * population alone is not one of the value: nobody graded the other half.
 */
function gradeOf(
  { quality }: EnginePlan,
  plan: PointPlan,
  slots: SlotObservations,
  computed: boolean,
): QualityGrade | null {
  let worst = worseGrade(quality, null, slots[plan.result]);
  for (const { own } of plan.inputs) worst = worseGrade(quality, worst, slots[own]);
  if (worst === null || !computed) return worst;
  for (const input of plan.inputs) worst = worseGrade(quality, worst, inputObservation(input, slots));
  return worst;
}

function differs(computed: number, reported: number, { halfDigit }: PointPlan): boolean {
  return Math.abs(computed - reported) > Math.max(roundingTolerance * Math.abs(computed), halfDigit);
}

function isOutside(value: number, { wanted, point }: PointPlan): boolean {
  const { min, max } = point.validRange;
  return !wanted.answer && ((min !== null && value < min - slack) || (max !== null && value > max + slack));
}

function outOfRange(value: number, { point }: PointPlan): Problem {
  const { min, max } = point.validRange;
  return { code: "out-of-range", values: { value, min: min ?? "−∞", max: max ?? "∞" } };
}
