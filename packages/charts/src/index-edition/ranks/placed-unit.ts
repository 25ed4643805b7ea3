import type { EditionPlace, EditionUnit, IndexEdition } from "@urbimetry/model";

/** A city with a score and a place, and so with the interval of both. */
export type PlacedUnit = EditionUnit & { score: number; place: EditionPlace };

/** The year a chart shows when none is asked for: the latest; null where the edition has no years. */
export function latestTime(edition: IndexEdition): number | null {
  return edition.times.at(-1) ?? null;
}

/** Cities of one year that have a place, best first. */
export function placedUnits(edition: IndexEdition, time: number | null): PlacedUnit[] {
  return edition.units
    .filter((unit): unit is PlacedUnit => unit.time === time && unit.place !== null && unit.score !== null)
    .toSorted((a, b) => a.place.rank - b.place.rank);
}

/**
 * One city of one year.
 *
 * @throws RangeError for a city that the edition does not have
 */
export function unitOf(edition: IndexEdition, id: string, time: number | null): EditionUnit {
  const unit = edition.units.find((each) => each.id === id && each.time === time);
  if (!unit)
    throw new RangeError(`unitOf requires a city of the edition, got ${id}${time === null ? "" : ` in ${time}`}`);
  return unit;
}
