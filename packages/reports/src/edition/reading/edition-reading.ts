import { elementNames, latestTime, placedUnits, tiesOf, unitOf } from "@urbimetry/charts";
import type { PlacedUnit, Tie } from "@urbimetry/charts";
import type { EditionUnit } from "@urbimetry/model";
import type { EditionReportInput } from "../edition-report-input.ts";

/** Everything the report reads from an edition, found once. */
export interface EditionReading extends EditionReportInput {
  time: number | null;
  /** Cities with a place, best first, and those without one. */
  placed: PlacedUnit[];
  unplaced: EditionUnit[];
  ties: Tie[];
  /** Names of elements by id. */
  names: ReadonlyMap<string, string>;
  /** Cities that get a profile: the first ones, then those asked for. */
  profiled: EditionUnit[];
}

/**
 * Reads what the report needs from an edition.
 *
 * @throws RangeError for a city or year that the edition does not have
 */
export function readEdition(input: EditionReportInput): EditionReading {
  const { edition, translator, top = 3, cities = [] } = input;
  const time = input.time === undefined ? latestTime(edition) : input.time;
  if (time !== null && !edition.times.includes(time))
    throw new RangeError(`a report requires a year of its edition, got ${time}`);
  const placed = placedUnits(edition, time);
  const first = placed.slice(0, top);
  const asked = [...new Set(cities)].map((id) => unitOf(edition, id, time));
  return {
    ...input,
    time,
    placed,
    unplaced: edition.units.filter((unit) => unit.time === time && unit.place === null),
    ties: tiesOf(placed),
    names: elementNames(translator, edition),
    profiled: [...first, ...asked.filter(({ id }) => !first.some((unit) => unit.id === id))],
  };
}

/** Name of an element by its id. */
export function nameOf({ names }: EditionReading, id: string): string {
  return names.get(id) ?? id;
}
