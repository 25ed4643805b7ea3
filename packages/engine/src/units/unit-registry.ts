import type { AlternativeUnit, Unit } from "@urbimetry/model";
import { factorBetween, type Factor } from "./factor.ts";

/** Units by id, with the question what can be turned into what answered once. */
export interface UnitRegistry {
  units: ReadonlyMap<string, Unit>;
  /** What each unit measures, as a text to compare, by unit id. */
  signatures: ReadonlyMap<string, string>;
  /** Factors to a unit from all that can be turned into it, found when first asked for. */
  factors: Map<string, ReadonlyMap<string, Factor>>;
}

/** Bases that are measured. All other bases are things that are counted. */
const measuredBases = new Set(["length", "mass", "time", "energy", "currency", "substance", "co2e", "volumeFraction"]);

/**
 * True for a base that is a counted thing, false for length, mass and the like.
 *
 * @example isCounted("household") // => true
 */
export function isCounted(base: string): boolean {
  return !measuredBases.has(base);
}

/** True for a unit that is not said after a figure: a ratio of 0.74 is 0.74, and a number of services is a number. */
export function isUnsaid({ symbol, kind }: Unit): boolean {
  return symbol === "" && kind !== "currency";
}

/** Makes the registry of a framework's units. */
export function unitRegistry(units: readonly Unit[]): UnitRegistry {
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    signatures: new Map(units.map((unit) => [unit.id, signature(unit)])),
    factors: new Map(),
  };
}

/** Dimension as a text to compare; in rates, counted things above the line are left out (patents per inhabitant). */
function signature(unit: Unit): string {
  return Object.entries(unit.dimension)
    .filter(([base, power]) => power !== 0 && !(unit.kind === "rate" && power > 0 && isCounted(base)))
    .map(([base, power]) => `${base}^${power}`)
    .sort()
    .join(" ");
}

/** "Number" is what people write for any count, and never for a share. */
const isNumber = (unit: Unit) => unit.id === "number";
const takesNumber = ({ kind }: Unit) => kind === "count" || kind === "ratio" || kind === "index";

function compatible({ signatures }: UnitRegistry, from: Unit, to: Unit): boolean {
  if (from.kind === "yes-no" || to.kind === "yes-no") return from.kind === to.kind;
  if (isNumber(from)) return takesNumber(to);
  if (isNumber(to)) return takesNumber(from);
  return signatures.get(from.id) === signatures.get(to.id);
}

/**
 * Factors to one unit, by the unit that is given: all units that measure the same, itself among them, and the
 * alternatives.
 *
 * @param alternatives units that the method lets a data point be given in though their dimension differs (ppm of a gas)
 * @throws RangeError for a unit that does not exist
 */
export function factorsTo(
  registry: UnitRegistry,
  to: string,
  alternatives: readonly AlternativeUnit[] = [],
): ReadonlyMap<string, Factor> {
  const target = registry.units.get(to);
  if (!target) throw new RangeError(`there is no unit ${to}`);
  let factors = registry.factors.get(to);
  if (!factors) {
    const like = [...registry.units.values()].filter((unit) => compatible(registry, unit, target));
    factors = new Map(like.map((unit) => [unit.id, factorBetween(unit.factor, target.factor)]));
    registry.factors.set(to, factors);
  }
  if (alternatives.length === 0) return factors;
  return new Map([...factors, ...alternatives.map(({ unit, factor }) => [unit, factorBetween(factor, 1)] as const)]);
}

/**
 * The change from one unit to another, null when they measure different things.
 *
 * @throws RangeError for a unit that does not exist
 */
export function conversionFactor(
  registry: UnitRegistry,
  from: string,
  to: string,
  alternatives: readonly AlternativeUnit[] = [],
): Factor | null {
  const factor = factorsTo(registry, to, alternatives).get(from);
  if (!factor && !registry.units.has(from)) throw new RangeError(`there is no unit ${from}`);
  return factor ?? null;
}
