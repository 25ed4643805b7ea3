import type { AlternativeUnit, Unit } from "@urbimetry/model";
import { divideDecimals, multiplyDecimals } from "./decimal.ts";

/** Units by id, with the question whether one can be turned into another answered once. */
export interface UnitRegistry {
  units: ReadonlyMap<string, Unit>;
  /** Factors found so far, by `from→to`; null where there is none. */
  factors: Map<string, Factor | null>;
}

/** A change of unit: times `numerator` ÷ `denominator`, one of which is 1 where the other is a whole number. */
export interface Factor {
  numerator: number;
  denominator: number;
}

/** Bases that are measured. All other bases are things that are counted. */
const measuredBases = new Set(["length", "mass", "time", "energy", "currency", "co2e", "volumeFraction"]);

/** True for a base that is a counted thing (`household`), false for length, mass and the like. */
export function isCounted(base: string): boolean {
  return !measuredBases.has(base);
}

/** Makes the registry of a framework's units. */
export function unitRegistry(units: readonly Unit[]): UnitRegistry {
  return { units: new Map(units.map((unit) => [unit.id, unit])), factors: new Map() };
}

/** Dimension as a text to compare; in rates, counted things above the line are left out (patents per inhabitant). */
function signature(unit: Unit): string {
  return Object.entries(unit.dimension)
    .filter(([base, power]) => power !== 0 && !(unit.kind === "rate" && power > 0 && isCounted(base)))
    .map(([base, power]) => `${base}^${power}`)
    .sort()
    .join(" ");
}

function compatible(from: Unit, to: Unit): boolean {
  if ((from.kind === "yes-no") !== (to.kind === "yes-no")) return false;
  // "number" is what people write for any count, and never a share.
  if (from.id === "number" || to.id === "number") {
    const other = from.id === "number" ? to : from;
    return other.kind === "count" || other.kind === "ratio" || other.kind === "index";
  }
  return signature(from) === signature(to);
}

function wholeFactor(from: number, to: number): Factor {
  const up = from / to;
  const down = to / from;
  const near = (value: number) => Math.abs(value - Math.round(value)) < 1e-9 * value;
  if (up >= 1 && near(up)) return { numerator: Math.round(up), denominator: 1 };
  if (down >= 1 && near(down)) return { numerator: 1, denominator: Math.round(down) };
  return { numerator: up, denominator: 1 };
}

/**
 * The change from one unit to another, null when their dimensions differ.
 *
 * @param alternatives units that the method lets a data point be given in though their dimension differs (ppm of a gas)
 * @throws RangeError for a unit that does not exist
 */
export function conversionFactor(
  registry: UnitRegistry,
  from: string,
  to: string,
  alternatives: readonly AlternativeUnit[] = [],
): Factor | null {
  if (from === to) return { numerator: 1, denominator: 1 };
  const alternative = alternatives.find((one) => one.unit === from);
  if (alternative) return { numerator: alternative.factor, denominator: 1 };
  const key = `${from}→${to}`;
  const known = registry.factors.get(key);
  if (known !== undefined) return known;
  const [source, target] = [registry.units.get(from), registry.units.get(to)];
  if (!source || !target) throw new RangeError(`there is no unit ${source ? to : from}`);
  const factor = compatible(source, target) ? wholeFactor(source.factor, target.factor) : null;
  registry.factors.set(key, factor);
  return factor;
}

/**
 * A figure in another unit. Changes by powers of ten are exact.
 *
 * @throws RangeError when the units measure different things
 */
export function convert(
  registry: UnitRegistry,
  value: number,
  from: string,
  to: string,
  alternatives: readonly AlternativeUnit[] = [],
): number {
  const factor = conversionFactor(registry, from, to, alternatives);
  if (!factor) throw new RangeError(`convert requires units of one dimension, got ${from} and ${to}`);
  return applyFactor(value, factor);
}

/** A figure times a factor. */
export function applyFactor(value: number, { numerator, denominator }: Factor): number {
  if (denominator === 1) return numerator === 1 ? value : multiplyDecimals(value, numerator);
  return divideDecimals(value, denominator, numerator);
}
