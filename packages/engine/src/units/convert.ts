import type { AlternativeUnit } from "@urbimetry/model";
import { applyFactor } from "./factor.ts";
import { conversionFactor, type UnitRegistry } from "./unit-registry.ts";

/** From which unit to which; `alternatives` are allowed though their dimension differs, with their size in `to`. */
export interface UnitChange {
  from: string;
  to: string;
  alternatives?: readonly AlternativeUnit[];
}

/**
 * A figure in another unit: 12.3 hectares are 123 000 square metres, exactly.
 *
 * @throws RangeError when the units measure different things, or one of them does not exist
 */
export function convert(value: number, { from, to, alternatives = [] }: UnitChange, registry: UnitRegistry): number {
  const factor = conversionFactor(registry, from, to, alternatives);
  if (!factor) throw new RangeError(`convert requires units of one dimension, got ${from} and ${to}`);
  return applyFactor(value, factor);
}
