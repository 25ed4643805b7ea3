import type { Derivation, Observation, Submission } from "@urbimetry/model";
import type { EnginePlan, InputPlan, PointPlan } from "../plan/engine-plan.ts";
import { factorText } from "../units/factor.ts";
import { computeValue } from "../values/compute-value.ts";
import { figureOf, isGiven } from "../values/figure.ts";
import { inputObservation } from "../values/input-figures.ts";
import { slotObservations, type SlotObservations } from "../values/slot-observations.ts";
import type { WantedUnit } from "../values/wanted-unit.ts";

/**
 * The way of a data point's value: from the formula down to the figures as they were typed, with units, sources and
 * places.
 *
 * A computed value comes from its formula, and that from one step for each input, in the formula's order; a reported one
 * from its observation. A figure that was given in another unit, or in none, stands below a conversion. What is missing
 * stands there with value null, so that the tree also tells why there is no value. What the city withholds stays hidden.
 *
 * @throws RangeError for a data point that the framework does not have
 */
export function traceValue(plan: EnginePlan, submission: Submission, dataPointId: string): Derivation {
  const point = plan.points.find((one) => one.point.id === dataPointId);
  if (!point) throw new RangeError(`traceValue requires a data point of the framework, got ${dataPointId}`);
  const slots = slotObservations(plan, submission.observations);
  const value = computeValue(plan, point, slots);
  const root = step("value", dataPointId, "value" in value ? value.value : null, point.wanted.id);
  const { source, at } = value;
  if (value.status === "computed") return { ...root, source, at, from: [formulaStep(point, value.value, slots)] };
  const result = slots[point.result];
  if (result) return { ...root, source, at, from: [givenStep(dataPointId, result, point.wanted)] };
  const said = point.inputs.some((input) => inputObservation(input, slots) !== undefined);
  const hidden = value.status === "withheld" || value.status === "not-verified";
  return { ...root, source, at, from: said && !hidden ? [formulaStep(point, null, slots)] : [] };
}

const step = (kind: Derivation["kind"], id: string, value: Derivation["value"], unit: string | null): Derivation => ({
  kind,
  id,
  value,
  unit,
  step: null,
  source: null,
  at: null,
  from: [],
});

function formulaStep({ point, wanted, inputs }: PointPlan, value: number | null, slots: SlotObservations): Derivation {
  const from = inputs.map((input) => inputStep(input, slots));
  return { ...step("formula", point.id, value, wanted.id), step: point.formula.type, from };
}

function inputStep(input: InputPlan, slots: SlotObservations): Derivation {
  const observation = inputObservation(input, slots);
  return observation
    ? givenStep(input.id, observation, input.wanted)
    : step("observation", input.id, null, input.wanted.id);
}

/** An observation as it was given, below the change of unit where there was one. */
function givenStep(id: string, observation: Observation, wanted: WantedUnit): Derivation {
  const { value, unit, source, at, kpiId, status } = observation;
  const shown = typeof value === "string" || status === "withheld" ? null : value;
  const typed = { ...step(kpiId === null ? "profile" : "observation", id, shown, unit), source, at };
  if (unit === wanted.id || wanted.answer || !isGiven(observation)) return typed;
  const figure = figureOf(observation, wanted);
  const converted = typeof figure === "number" ? figure : null;
  return { ...step("conversion", id, converted, wanted.id), step: changeText(unit, wanted), from: [typed] };
}

function changeText(unit: string | null, wanted: WantedUnit): string {
  if (unit === null) return `→ ${wanted.id}`;
  const factor = wanted.factors.get(unit);
  return factor ? `${unit} → ${wanted.id} ${factorText(factor)}` : `${unit} ↛ ${wanted.id}`;
}
