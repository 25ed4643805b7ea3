import type { IndexEdition, Translator } from "@urbimetry/model";
import { named } from "./named.ts";
import { placedUnits } from "../ranks/placed-unit.ts";

/** What the charts of an edition say beside their figures, so that no drawing travels without its origin. */
export interface ChartSubject {
  /** Name of the index, and version of its recipe. */
  index: string;
  version: string;
  /** Year of the data; null where none is stated. */
  year: string | null;
  /** Cities that have a place. */
  cities: number;
  /** True where the data are invented; said in every drawing. */
  synthetic: boolean;
}

/** The subject of all charts of one year of an edition. */
export function subjectOf(edition: IndexEdition, time: number | null): ChartSubject {
  return {
    index: edition.name,
    version: edition.recipe.version,
    year: time === null ? null : String(time),
    cities: placedUnits(edition, time).length,
    synthetic: edition.synthetic === true,
  };
}

/** Unit, year, source and number of cities in one line. */
export function subjectText(translator: Translator, subject: ChartSubject, unit: string): string {
  const { version, year, cities } = subject;
  const words = { unit, version, cities, index: named(translator, subject.index) };
  return year === null
    ? translator.text("chart.index.subject.noYear", words)
    : translator.text("chart.index.subject", { ...words, year });
}
