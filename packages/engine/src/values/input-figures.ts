import type { Observation, Problem } from "@urbimetry/model";
import type { InputPlan, PointPlan } from "../plan/engine-plan.ts";
import { figureOf, isGiven, unitRemark } from "./figure.ts";
import type { SlotObservations } from "./slot-observations.ts";

/**
 * The observation an input takes its figure from: the KPI's own before the shared one of the profile.
 *
 * An own figure that was withheld or refused is not silently replaced by the shared one.
 */
export function inputObservation(input: InputPlan, slots: SlotObservations): Observation | undefined {
  const own = slots[input.own];
  return input.shared < 0 || (own !== undefined && !yields(own)) ? own : slots[input.shared];
}

function yields({ status, value }: Observation): boolean {
  return status === "not-reported" || status === "not-applicable" || (status === "given" && value === null);
}

/** The first of a data point's own inputs that anything was said of, in the order of the formula. */
export function firstOwnInput(plan: PointPlan, slots: SlotObservations): Observation | undefined {
  for (const { own } of plan.inputs) if (slots[own]) return slots[own];
  return undefined;
}

/** True when the city gave some figure of its own for a data point; a copied population alone is no attempt. */
export function isAttempted(plan: PointPlan, slots: SlotObservations): boolean {
  for (const slot of plan.attempts) if (isGiven(slots[slot])) return true;
  return false;
}

/**
 * Figures of all inputs of a data point in the order of its formula, in their declared units; null when one is missing or
 * cannot be used.
 *
 * @param problems what is wrong with them is added here
 */
export function inputFigures(plan: PointPlan, slots: SlotObservations, problems: Problem[]): number[] | null {
  const figures: number[] = [];
  for (let place = 0; place < plan.inputs.length; place += 1) {
    const input = plan.inputs[place] as InputPlan;
    const observation = inputObservation(input, slots);
    if (!isGiven(observation)) {
      problems.push({ code: "missing-input", variable: input.id });
      continue;
    }
    const figure = figureOf(observation, input.wanted);
    if (typeof figure !== "number") {
      problems.push(figure);
      continue;
    }
    const remark = unitRemark(observation, input.wanted);
    if (remark) problems.push(remark);
    const divides = place === plan.denominator;
    if (figure < 0 && (plan.onlyPositive || divides))
      problems.push({ code: "negative-input", variable: input.id, values: { value: figure } });
    else if (figure === 0 && divides) problems.push({ code: "zero-denominator", variable: input.id });
    else figures.push(figure);
  }
  return figures.length === plan.inputs.length ? figures : null;
}
