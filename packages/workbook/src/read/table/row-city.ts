import type { City, Place } from "@urbimetry/model";
import { importProblem } from "../collect/problem-list.ts";
import type { ProblemList } from "../collect/problem-list.ts";
import { readPeriod } from "../figures/read-period.ts";
import { citySlug } from "../names/city-slug.ts";

/** What a row says about its city and period. Texts are empty where nothing stands. */
export interface PlacedRow {
  city: string;
  cityId: string;
  country: string;
  iso3: string;
  latitude: string;
  longitude: string;
  period: string;
}

/** The city of a row; `fallback` where the row does not name one. */
export function rowCity(row: PlacedRow, fallback: () => City): City {
  if (row.city === "" && row.cityId === "") return fallback();
  return {
    id: citySlug(row.cityId === "" ? row.city : row.cityId),
    name: row.city === "" ? row.cityId : row.city,
    country: row.country,
    iso3: /^[A-Za-z]{3}$/.test(row.iso3) ? row.iso3.toUpperCase() : null,
    latitude: degrees(row.latitude, 90),
    longitude: degrees(row.longitude, 180),
  };
}

function degrees(text: string, most: number): number | null {
  const value = Number(text.replace(",", "."));
  return text === "" || !Number.isFinite(value) || Math.abs(value) > most ? null : value;
}

/** The period of a row; `fallback` where it names none, null when it cannot be read (which is reported). */
export function rowPeriod(
  text: string,
  at: () => Place,
  fallback: () => string | null,
  problems: ProblemList,
): string | null {
  if (text === "") return fallback();
  const reading = readPeriod(text);
  if (reading === null) {
    problems.add(importProblem("error", "bad-period", at(), { raw: text }));
    return null;
  }
  if (reading.fromDate)
    problems.add(importProblem("warning", "period-from-date", at(), { raw: text, understood: reading.period }));
  return reading.period;
}
