import type { AlternativeUnit } from "@urbimetry/model";
import { conversionFactor, type UnitRegistry } from "../../units/unit-registry.ts";

/**
 * What a figure in each unit is multiplied by to stand in one unit, by unit id: every unit that can be turned into it,
 * and the alternatives the method allows (parts per million for a concentration). Looked up once, because checks ask
 * for thousands of figures.
 */
export function conversionsTo(
  target: string,
  registry: UnitRegistry,
  alternatives: readonly AlternativeUnit[] = [],
): ReadonlyMap<string, number> {
  const factors = new Map([[target, 1]]);
  if (!registry.units.has(target)) return factors;
  for (const from of registry.units.keys()) {
    const factor = conversionFactor(registry, from, target, alternatives);
    if (factor) factors.set(from, factor.numerator / factor.denominator);
  }
  return factors;
}
