import type { Unit } from "@urbimetry/model";
import { foldName } from "./fold-name.ts";
import { nearest } from "./nearest.ts";
import { canonicalUnit } from "./unit-words.ts";

/** Ways of writing a unit, each with the unit's id. */
export interface UnitIndex {
  /** By canonical words. */
  byKey: ReadonlyMap<string, string>;
  /** By folded spelling, for suggestions. */
  spellings: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, Unit>;
}

/** A unit found in a text, with the currency where the text names one. */
export interface FoundUnit {
  unit: string;
  currency: string | null;
}

/** Ways that are met in published tables and belong to no unit's own spelling. Units that do not exist are left out. */
const alsoWritten: Record<string, string> = {
  "index 0-1": "coefficient",
  "coefficient (0-1)": "coefficient",
  "% of GDP": "percent-of-gdp",
  "% GDP": "percent-of-gdp",
  "% / GDP": "percent-of-gdp",
  "per customer per year": "interruptions-per-customer-year",
  "t CO2e / year / capita": "tonne-co2e-per-capita",
  "t CO2e / capita": "tonne-co2e-per-capita",
  "kWh / m2 / year": "ekwh-per-square-metre-year",
  "yes / no": "yes-no",
  "y / n": "yes-no",
  "yes no": "yes-no",
};

/**
 * Builds the index of units from their ids, symbols, aliases and names in any language.
 *
 * @param names names by message id (`unit.<id>`), one record a language
 */
export function buildUnitIndex(units: readonly Unit[], names: readonly Record<string, string>[]): UnitIndex {
  const byKey = new Map<string, string>();
  const spellings = new Map<string, string>();
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const add = (text: string | undefined, id: string) => {
    if (text === undefined) return;
    spellings.set(foldName(text), id);
    const { key } = canonicalUnit(text);
    // In English, "meters" is a length and a number of devices; `specificUnit` tells which.
    if (key === "m" && id === "meter") return;
    if (key !== "" && !byKey.has(key)) byKey.set(key, id);
  };
  for (const unit of units) add(unit.symbol, unit.id);
  for (const unit of units) add(unit.id.replaceAll("-", " "), unit.id);
  for (const unit of units) for (const alias of unit.aliases) add(alias, unit.id);
  for (const language of names) for (const unit of units) add(language[`unit.${unit.id}`], unit.id);
  for (const [text, id] of Object.entries(alsoWritten)) if (known.has(id)) add(text, id);
  return { byKey, spellings, units: known };
}

/** The unit a text names, null when it names none. */
export function findUnit(index: UnitIndex, text: string): FoundUnit | null {
  if (index.units.has(text)) return { unit: text, currency: null };
  const { key, currency } = canonicalUnit(text);
  const unit = index.byKey.get(key);
  return unit === undefined ? null : { unit, currency };
}

/** The unit whose spelling is nearest to a text, for a suggestion; null when none is near. */
export function nearestUnit(index: UnitIndex, text: string): string | null {
  return nearest(foldName(text), index.spellings);
}

/**
 * The unit meant, where a text names only its kind: a `number` of what is counted, a percentage of what the share is
 * of, `per 100 000 inhabitants` of what the rate counts.
 *
 * @param expected unit of the quantity the figure is given for
 */
export function specificUnit(index: UnitIndex, found: string, expected: string | null): string {
  if (expected === null || found === expected) return found;
  if (found === "metre" && expected === "meter") return expected;
  const kind = index.units.get(expected)?.kind;
  const means =
    (found === "number" && (kind === "count" || kind === "ratio" || kind === "index" || kind === "yes-no")) ||
    (expected === "number" && index.units.get(found)?.kind === "count" && index.units.get(found)?.factor === 1) ||
    (found === "percent" && expected === "percent-of-gdp") ||
    ((found === "ratio" || found === "coefficient") && (kind === "ratio" || kind === "index")) ||
    (found === "per-100000-inhabitants" && expected.endsWith("per-100000-inhabitants"));
  return means ? expected : found;
}
