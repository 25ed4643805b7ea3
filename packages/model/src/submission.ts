import type { Period } from "./period.ts";
import type { Place } from "./place.ts";

/** A city. `id` is a slug, `country` an English name or a code as given, `iso3` the ISO 3166-1 alpha-3 code. */
export interface City {
  id: string;
  name: string;
  country: string;
  iso3: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** Why a data point has no figure. Empty (`missing`), said to be absent (three ways), refused by a verifier. */
export type Absence = "missing" | "not-reported" | "not-applicable" | "withheld" | "not-verified";

/**
 * One number (or statement) of one city and period, as a person or a machine gave it.
 *
 * What it is about:
 * - `kpiId` null, `variable` set: a quantity of the city profile (`population`);
 * - `kpiId` and `variable` set: an input of a KPI (`householdsWithInternet`), over the profile's where both exist;
 * - `kpiId` set, `variable` null: the result of a data point itself (with `component` where the KPI has several).
 *
 * `value` is in `unit` (a unit's id; null when none was given). A yes is `true`. A text is only used for a
 * currency code. `value` null with `status` other than `given` states that there is no figure, and why.
 * Numbers read from text keep what stood there in `raw`.
 */
export interface Observation {
  kpiId: string | null;
  component: string | null;
  variable: string | null;
  value: number | boolean | string | null;
  unit: string | null;
  status: "given" | Exclude<Absence, "missing">;
  /** Coded reason of an absence (`Framework.absenceReasons`), null when not stated. */
  reason: string | null;
  /** Quality grade (`Framework.qualityGrades`), null when not stated. */
  quality: string | null;
  /** Data origin (`Framework.origins`), null when not stated. */
  origin: string | null;
  source: string | null;
  sourceYear: number | null;
  evidence: string | null;
  note: string | null;
  raw: string | null;
  at: Place | null;
}

/** An observation of which nothing is said yet: what makes one says only what it knows. */
export const blankObservation: Readonly<Observation> = {
  kpiId: null,
  component: null,
  variable: null,
  value: null,
  unit: null,
  status: "given",
  reason: null,
  quality: null,
  origin: null,
  source: null,
  sourceYear: null,
  evidence: null,
  note: null,
  raw: null,
  at: null,
};

/** What a template said before it was filled in: a figure written in advance that the city should keep or explain. */
export interface PrefilledFigure {
  kpiId: string | null;
  component: string | null;
  variable: string | null;
  value: number | boolean | string;
  unit: string | null;
  at: Place | null;
}

/** Something that was changed in a workbook where nothing should be typed, e.g. a formula replaced by a figure. */
export interface Override {
  kpiId: string;
  component: string | null;
  /** The figure that now stands in the computed cell. */
  value: number | boolean | null;
  at: Place | null;
}

/** Everything one city gives for one period. */
export interface Submission {
  city: City;
  period: Period;
  /** True for invented data: said on every page made from it. */
  synthetic: boolean;
  /** Where the figures come from as a whole, e.g. a published report. */
  basis: string | null;
  observations: Observation[];
  prefilled: PrefilledFigure[];
  overrides: Override[];
  /** Version of the framework the file was made for, where it says so. */
  frameworkVersion: string | null;
  file: { name: string; format: "xlsx" | "ods" | "csv" | "json" | "none" };
}
