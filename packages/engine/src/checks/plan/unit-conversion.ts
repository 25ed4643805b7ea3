import type { AlternativeUnit, Unit } from "@urbimetry/model";

/**
 * What a figure in each unit is multiplied by to stand in one unit: every unit of the same dimension, and the
 * alternatives the method allows (parts per million for a concentration).
 *
 * @example conversionsTo({ id: "kilometre", symbol: "km", kind: "measure", dimension: { length: 1 }, factor: 1000, aliases: [] }, [{ id: "metre", symbol: "m", kind: "measure", dimension: { length: 1 }, factor: 1, aliases: [] }]).get("metre") // => 0.001
 */
export function conversionsTo(
  target: Unit,
  units: readonly Unit[],
  alternatives: readonly AlternativeUnit[] = [],
): ReadonlyMap<string, number> {
  const factors = new Map<string, number>();
  for (const unit of units) if (sameDimension(unit, target)) factors.set(unit.id, unit.factor / target.factor);
  factors.set(target.id, 1);
  for (const alternative of alternatives) factors.set(alternative.unit, alternative.factor);
  return factors;
}

const sameDimension = (a: Unit, b: Unit): boolean => {
  const powers = Object.entries(a.dimension);
  return (
    powers.length > 0 &&
    powers.length === Object.keys(b.dimension).length &&
    powers.every(([base, power]) => b.dimension[base] === power)
  );
};
