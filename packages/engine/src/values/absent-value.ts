import type { AbsentValue, Observation, Problem } from "@urbimetry/model";
import type { PointPlan } from "../plan/engine-plan.ts";
import { firstOwnInput } from "./input-figures.ts";
import type { SlotObservations } from "./slot-observations.ts";

const nothing = Object.freeze([Object.freeze({ code: "no-figure" })]) as unknown as Problem[];

const stated: Readonly<Record<string, Problem[]>> = Object.fromEntries(
  (["not-reported", "not-applicable", "withheld", "not-verified"] as const).map((code) => [
    code,
    Object.freeze([Object.freeze({ code })]) as unknown as Problem[],
  ]),
);

/** True for a statement that forbids the use of figures beside it: the city withholds them, or a verifier refused them. */
export function isRefusal({ status }: Observation): boolean {
  return status === "withheld" || status === "not-verified";
}

/**
 * A data point without a figure: absent in the way that was stated for it or for one of its inputs, else missing.
 *
 * @param statement what was said of the data point, a figure that could not be used among it
 * @param problems  what is wrong with the figures that were given
 */
export function absentValue(
  plan: PointPlan,
  slots: SlotObservations,
  statement: Observation | undefined,
  problems: Problem[],
): AbsentValue {
  const said = statement && statement.status !== "given" ? statement : statedInput(plan, slots);
  const observation = said ?? statement ?? firstOwnInput(plan, slots);
  const status = said ? said.status : "missing";
  return {
    status: status === "given" ? "missing" : status,
    dataPointId: plan.point.id,
    kpiId: plan.point.kpiId,
    component: plan.point.component,
    reason: said?.reason ?? null,
    quality: observation?.quality ?? null,
    source: observation?.source ?? null,
    note: observation?.note ?? null,
    problems: reasons(said ? (stated[said.status] ?? nothing) : nothing, said !== undefined, problems),
    at: observation?.at ?? null,
  };
}

/** Defects explain a missing value; where its absence was stated, the statement comes first. */
function reasons(base: Problem[], isStated: boolean, defects: Problem[]): Problem[] {
  if (defects.length === 0) return base;
  return isStated ? [...base, ...defects] : defects;
}

function statedInput(plan: PointPlan, slots: SlotObservations): Observation | undefined {
  for (const { own } of plan.inputs) {
    const observation = slots[own];
    if (observation && observation.status !== "given") return observation;
  }
  return undefined;
}
