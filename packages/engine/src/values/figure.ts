import type { Observation, Problem } from "@urbimetry/model";
import { applyFactor } from "../units/factor.ts";
import type { WantedUnit } from "./wanted-unit.ts";

/** True when an observation states a figure, and nobody has refused it. */
export function isGiven(observation: Observation | undefined): observation is Observation {
  return observation !== undefined && observation.status === "given" && observation.value !== null;
}

/**
 * The figure of an observation in the unit that is wanted; yes is 1 and no is 0. A figure without a unit is taken in the
 * wanted one.
 *
 * @param observation one that states a figure
 * @returns what is wrong with it when it cannot be used
 */
export function figureOf(observation: Observation, wanted: WantedUnit): number | Problem {
  const { value, unit } = observation;
  if (typeof value === "number" && !wanted.answer && Number.isFinite(value)) {
    if (unit === null || unit === wanted.id) return value;
    const factor = wanted.factors.get(unit);
    return factor ? applyFactor(value, factor) : unitMismatch(observation, wanted);
  }
  if (!wanted.answer || typeof value === "string") return { code: "not-a-number", ...about(observation) };
  if (typeof value === "boolean") return value ? 1 : 0;
  return value === 0 || value === 1 ? value : { code: "not-yes-or-no", ...about(observation), values: { value } };
}

/** What is to be said of a figure that has no unit, though it was used: null where nothing is. */
export function unitRemark(observation: Observation, wanted: WantedUnit): Problem | null {
  // Zero is zero in every unit.
  if (observation.unit !== null || wanted.unsaid || observation.value === 0) return null;
  return { code: "unit-missing", ...about(observation), values: { unit: `@unit.${wanted.id}` } };
}

function unitMismatch(observation: Observation, wanted: WantedUnit): Problem {
  const { unit } = observation;
  const given = unit !== null && wanted.units.has(unit) ? `@unit.${unit}` : unit;
  return { code: "unit-mismatch", ...about(observation), values: { given, wanted: `@unit.${wanted.id}` } };
}

const about = ({ variable }: Observation): Pick<Problem, "variable"> => (variable === null ? {} : { variable });
