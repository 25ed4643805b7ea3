import type { Observation } from "@urbimetry/model";
import type { EnginePlan } from "../plan/engine-plan.ts";

/** The observations of one city and period, each at the slot of what it is about. Later ones win over earlier. */
export type SlotObservations = readonly (Observation | undefined)[];

/** Sorts observations into the plan's slots. What the framework does not know has no slot; readers report it. */
export function slotObservations(plan: EnginePlan, observations: readonly Observation[]): SlotObservations {
  const slots = plan.emptySlots.slice();
  for (const observation of observations) {
    const slot = slotOf(plan, observation);
    if (slot !== undefined) slots[slot] = observation;
  }
  return slots;
}

function slotOf(plan: EnginePlan, { kpiId, component, variable }: Observation): number | undefined {
  if (kpiId === null) return variable === null ? undefined : plan.profile.get(variable)?.slot;
  const slots = plan.kpis.get(kpiId);
  if (!slots) return undefined;
  if (variable !== null) return slots.inputs.get(variable);
  return component === null ? slots.whole : slots.results.get(component);
}
