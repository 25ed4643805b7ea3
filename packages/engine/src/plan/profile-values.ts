import type { ProfileValue } from "@urbimetry/model";
import { figureOf, isGiven } from "../values/figure.ts";
import type { SlotObservations } from "../values/slot-observations.ts";
import type { EnginePlan } from "./engine-plan.ts";

/** The city profile as it was used, each quantity in the profile's own unit. What could not be used is left out. */
export function profileValues(plan: EnginePlan, slots: SlotObservations): ProfileValue[] {
  const values: ProfileValue[] = [];
  for (const { id, slot, unit, wanted } of plan.profile.values()) {
    const observation = slots[slot];
    if (!isGiven(observation)) continue;
    const value = wanted === null ? observation.value : figureOf(observation, wanted);
    if (typeof value !== "number" && typeof value !== "string") continue;
    values.push({ id, value, unit, source: observation.source, sourceYear: observation.sourceYear });
  }
  return values;
}
