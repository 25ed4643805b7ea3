import type { Derivation, Observation, Submission } from "@urbimetry/model";
import type { EnginePlan, InputSlot, PointPlan } from "../plan/prepare-engine.ts";
import { computeValue } from "../values/compute-value.ts";
import { figureOf } from "../values/figure.ts";
import { slotObservations, type SlotObservations } from "../values/slot-observations.ts";

const numeric = (value: Observation["value"]) => (typeof value === "string" ? null : value);

/** An observation, under the change of unit where there was one. */
function given(engine: EnginePlan, plan: PointPlan, observation: Observation, id: string, unit: string): Derivation {
  const leaf: Derivation = {
    kind: observation.kpiId === null ? "profile" : "observation",
    id,
    value: numeric(observation.value),
    unit: observation.unit ?? unit,
    step: null,
    source: observation.source,
    at: observation.at,
    from: [],
  };
  if (observation.unit === null || observation.unit === unit) return leaf;
  const value = figureOf(observation, unit, engine.registry, [], plan.point.alternativeUnits);
  return { ...leaf, kind: "conversion", value, unit, step: `${observation.unit} → ${unit}`, from: [leaf] };
}

function inputStep(engine: EnginePlan, plan: PointPlan, input: InputSlot, slots: SlotObservations): Derivation[] {
  const own = slots[input.own];
  const found = own && own.status === "given" && own.value !== null ? own : slots[input.shared];
  return found ? [given(engine, plan, found, input.input, input.unit)] : [];
}

/**
 * The way of a data point's value: from the formula down to the figures as they were typed, with units, sources and places.
 *
 * @throws RangeError for a data point that the framework does not have
 */
export function traceValue(engine: EnginePlan, submission: Submission, dataPointId: string): Derivation {
  const plan = engine.points.find(({ point }) => point.id === dataPointId);
  if (!plan) throw new RangeError(`traceValue requires a data point of the framework, got ${dataPointId}`);
  const slots = slotObservations(engine, submission.observations);
  const value = computeValue(engine, plan, slots);
  const present = "value" in value ? value : null;
  const result = slots[plan.result];
  const from =
    present?.status === "reported" && result
      ? [given(engine, plan, result, dataPointId, plan.point.unit)]
      : plan.inputs.flatMap((input) => inputStep(engine, plan, input, slots));
  return {
    kind: "value",
    id: dataPointId,
    value: present?.value ?? null,
    unit: plan.point.unit,
    step: present?.status === "computed" ? plan.point.formula.type : null,
    source: value.source,
    at: value.at,
    from,
  };
}
