import type { Framework } from "@urbimetry/model";
import { generateTruth, type TrueCity } from "@urbimetry/world";
import type { RealismColumn } from "./columns.ts";
import { smallestCity } from "./real-rows.ts";

/** Rows that are wanted of a world: columns, each in its year, of one region or of all. */
export interface RowsWanted {
  columns: readonly RealismColumn[];
  region: string | null;
}

/**
 * Cities of a world as they truly are, as rows for each of several wishes; the same smallest city as in the real tables.
 *
 * @returns one list of rows for each wish
 */
export function syntheticRows(
  framework: Framework,
  wanted: readonly RowsWanted[],
  { cities, seed }: { cities: number; seed: number },
): number[][][] {
  const years = wanted.flatMap(({ columns }) => columns.map(({ year }) => year));
  const span = [Math.min(...years), Math.max(...years)] as const;
  const lists = wanted.map((): number[][] => []);
  for (const city of generateTruth({ framework, cities, years: span, seed }))
    wanted.forEach((wish, place) => {
      if (wish.region !== null && city.profile.region.id !== wish.region) return;
      const row = rowOf(city, wish.columns);
      if (row !== null) lists[place]?.push(row);
    });
  return lists;
}

function rowOf({ profile, years }: TrueCity, columns: readonly RealismColumn[]): number[] | null {
  const row = columns.map(({ year, of }) => {
    const found = years.find((one) => one.year === year);
    return found ? of(found.quantities, profile.country.perDollar) : Number.NaN;
  });
  const population = row[columns.findIndex(({ name }) => name === "Population")] ?? 0;
  const usable = row.every((value, place) => Number.isFinite(value) && (columns[place]?.scale !== "log" || value > 0));
  return population >= smallestCity && usable ? row : null;
}
