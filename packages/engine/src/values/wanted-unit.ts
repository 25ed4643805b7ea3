import type { AlternativeUnit, Unit } from "@urbimetry/model";
import type { Factor } from "../units/factor.ts";
import { factorsTo, isUnsaid, type UnitRegistry } from "../units/unit-registry.ts";

/** The unit a figure is wanted in, with all that turning figures into it needs, looked up once. */
export interface WantedUnit {
  id: string;
  /** The figure is a yes or a no. */
  answer: boolean;
  /** The unit is not said after a figure, so that a figure without one lacks nothing. */
  unsaid: boolean;
  /** Factors by the unit that is given; what is not among them measures something else. */
  factors: ReadonlyMap<string, Factor>;
  /** All units there are. */
  units: ReadonlyMap<string, Unit>;
}

/**
 * Looks up everything about a unit that figures are wanted in.
 *
 * @param alternatives units that the method allows though their dimension differs
 * @throws RangeError for a unit that does not exist
 */
export function wantedUnit(
  registry: UnitRegistry,
  id: string,
  alternatives: readonly AlternativeUnit[] = [],
): WantedUnit {
  const unit = registry.units.get(id);
  if (!unit) throw new RangeError(`there is no unit ${id}`);
  return {
    id,
    answer: unit.kind === "yes-no",
    unsaid: isUnsaid(unit),
    factors: factorsTo(registry, id, alternatives),
    units: registry.units,
  };
}
