import type { AlternativeUnit, Observation, Problem } from "@urbimetry/model";
import { applyFactor, conversionFactor, type UnitRegistry } from "../units/unit-registry.ts";

/**
 * The figure of an observation in the unit that is wanted; yes is 1 and no is 0.
 *
 * @param problems what was wrong with it is added here
 * @returns null when there is no figure, or none that can be used
 */
export function figureOf(
  observation: Observation,
  unit: string,
  registry: UnitRegistry,
  problems: Problem[],
  alternatives: readonly AlternativeUnit[] = [],
): number | null {
  const { value } = observation;
  if (observation.status !== "given" || value === null) return null;
  const variable = observation.variable ?? undefined;
  const answer = unit === "yes-no";
  if (typeof value === "boolean") {
    if (answer) return value ? 1 : 0;
    problems.push({ code: "not-a-number", variable });
    return null;
  }
  if (typeof value === "string") {
    problems.push({ code: "not-a-number", variable });
    return null;
  }
  if (answer) {
    if (value === 0 || value === 1) return value;
    problems.push({ code: "not-yes-or-no", variable, values: { value } });
    return null;
  }
  if (observation.unit === null) {
    problems.push({ code: "unit-missing", variable, values: { unit: `@unit.${unit}` } });
    return value;
  }
  if (observation.unit === unit) return value;
  if (!registry.units.has(observation.unit)) {
    problems.push({ code: "unit-mismatch", variable, values: { given: observation.unit, wanted: `@unit.${unit}` } });
    return null;
  }
  const factor = conversionFactor(registry, observation.unit, unit, alternatives);
  if (factor) return applyFactor(value, factor);
  problems.push({
    code: "unit-mismatch",
    variable,
    values: { given: `@unit.${observation.unit}`, wanted: `@unit.${unit}` },
  });
  return null;
}
