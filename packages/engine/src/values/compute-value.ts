import type { AbsentValue, KpiValue, Observation, PresentValue, Problem, QualityGrade } from "@urbimetry/model";
import type { EnginePlan, PointPlan } from "../plan/prepare-engine.ts";
import { valueInterval } from "../uncertainty/value-interval.ts";
import { figureOf } from "./figure.ts";
import type { SlotObservations } from "./slot-observations.ts";

const none: readonly Problem[] = Object.freeze([]);
/** A result may differ from its inputs by this part before it is worth a word: rounding, not another figure. */
const roundingTolerance = 0.005;

/** What the inputs of a data point give: a value, or the defects that prevent one. */
interface Computed {
  value: number | null;
  elements: number | null;
  problems: Problem[];
}

function anyOwnInput(plan: PointPlan, slots: SlotObservations): boolean {
  for (const { own } of plan.inputs) {
    const observation = slots[own];
    // A population alone is not an attempt: it is copied into many rows by habit.
    if (observation && observation.status === "given" && observation.value !== null) return true;
  }
  return false;
}

function fromInputs(engine: EnginePlan, plan: PointPlan, slots: SlotObservations): Computed {
  const problems: Problem[] = [];
  const figures: number[] = [];
  let complete = true;
  let met = 0;
  for (const input of plan.inputs) {
    const own = slots[input.own];
    const given = own && own.status === "given" && own.value !== null ? own : slots[input.shared];
    if (!given || given.status !== "given" || given.value === null) {
      problems.push({ code: "missing-input", variable: input.input });
      complete = false;
      continue;
    }
    const figure = figureOf(given, input.unit, engine.registry, problems);
    if (figure === null) {
      complete = false;
      continue;
    }
    if (figure < 0) problems.push({ code: "negative-input", variable: input.input, values: { value: figure } });
    if (figure === 1) met += 1;
    figures.push(figure);
  }
  if (!complete) return { value: null, elements: null, problems };
  if (plan.denominator >= 0 && !((figures[plan.denominator] ?? 0) > 0)) {
    problems.push({ code: "zero-denominator", variable: plan.inputs[plan.denominator]?.input });
    return { value: null, elements: null, problems };
  }
  const elements = plan.point.formula.type === "all-of" ? met : null;
  return { value: plan.evaluate(figures), elements, problems };
}

function worstGrade(engine: EnginePlan, plan: PointPlan, slots: SlotObservations): QualityGrade | null {
  let worst: QualityGrade | null = null;
  const consider = (observation: Observation | undefined) => {
    if (!observation || observation.quality === null) return;
    const grade = engine.quality.get(observation.quality);
    if (grade && (!worst || grade.order > worst.order)) worst = grade;
  };
  consider(slots[plan.result]);
  for (const { own } of plan.inputs) consider(slots[own]);
  return worst;
}

/**
 * One data point of a city: computed from its inputs, else as reported, else absent with the reasons.
 *
 * Inputs come before a final figure; where both are given and differ by more than 0.5 %, the value says so.
 * Missing is never zero.
 */
export function computeValue(engine: EnginePlan, plan: PointPlan, slots: SlotObservations): KpiValue {
  const { point } = plan;
  const statement = slots[plan.result] ?? (plan.whole >= 0 ? statementOnly(slots[plan.whole]) : undefined);
  const computed = anyOwnInput(plan, slots) ? fromInputs(engine, plan, slots) : null;
  const problems: Problem[] = computed ? computed.problems : [];
  const reported = statement
    ? figureOf(statement, point.unit, engine.registry, problems, point.alternativeUnits)
    : null;
  const first = statement ?? firstInput(plan, slots);
  const grade = worstGrade(engine, plan, slots);
  const shared = {
    dataPointId: point.id,
    kpiId: point.kpiId,
    component: point.component,
    quality: grade?.id ?? null,
    source: first?.source ?? null,
    note: first?.note ?? null,
    at: first?.at ?? null,
  };
  const value = computed?.value ?? reported;
  if (value !== null) {
    if (computed && computed.value !== null && reported !== null && differs(computed.value, reported))
      problems.push({ code: "result-differs-from-inputs", values: { computed: computed.value, reported } });
    if (outside(value, point.validRange)) {
      const { min, max } = point.validRange;
      problems.push({ code: "out-of-range", values: { value, min: min ?? "−∞", max: max ?? "∞" } });
    }
    return {
      ...shared,
      status: computed?.value === null || !computed ? "reported" : "computed",
      value,
      unit: point.unit,
      interval: grade && !plan.answers ? valueInterval(value, grade.relativeUncertainty, point.validRange) : null,
      estimate: grade?.estimate ?? false,
      elements: computed?.elements ?? null,
      problems: problems.length === 0 ? (none as Problem[]) : problems,
    } satisfies PresentValue;
  }
  const stated = statement && statement.status !== "given" ? statement.status : null;
  if (problems.length === 0) problems.push({ code: stated ?? "no-figure" });
  return {
    ...shared,
    status: stated ?? "missing",
    reason: stated ? (statement?.reason ?? null) : null,
    problems,
  } satisfies AbsentValue;
}

/** A statement for the whole KPI speaks for its components; a figure cannot. */
function statementOnly(observation: Observation | undefined): Observation | undefined {
  return observation && observation.status !== "given" ? observation : undefined;
}

function firstInput(plan: PointPlan, slots: SlotObservations): Observation | undefined {
  for (const { own } of plan.inputs) if (slots[own]) return slots[own];
  return undefined;
}

function differs(computed: number, reported: number): boolean {
  return Math.abs(computed - reported) > roundingTolerance * Math.max(Math.abs(computed), Math.abs(reported));
}

function outside(value: number, { min, max }: { min: number | null; max: number | null }): boolean {
  return (min !== null && value < min) || (max !== null && value > max);
}
