import type { City } from "@urbimetry/model";
import type { Collector } from "../collect/collector.ts";
import type { SubmissionDraft } from "../collect/submission-draft.ts";
import { importProblem } from "../collect/problem-list.ts";
import type { FigureContext, GivenFigure } from "../figures/figure.ts";
import type { NameIndex } from "../names/name-index.ts";
import { suggester } from "../names/suggester.ts";
import { citySlug } from "../names/city-slug.ts";
import type { Cell } from "../sheets/sheet.ts";
import { addFigure } from "../table/add-figure.ts";
import type { FileDefaults } from "../table/file-defaults.ts";
import { rowTarget } from "../table/row-target.ts";
import type { TableCell } from "../table/table.ts";
import type { JsonObject } from "./json-values.ts";
import { asObject, listAt, numberAt, textAt } from "./json-values.ts";
import { readProfile } from "./read-profile.ts";

/** What the parts of a city record need to read a figure. */
export interface RecordContext {
  index: NameIndex;
  figures: FigureContext;
  draft: SubmissionDraft;
  /** Path of the record in its document, empty for the document itself. */
  path: string;
  /** Source of the record as a whole, and the year its data are of. */
  source: string | null;
  year: number | null;
}

/** Whether an object looks like a city record: a city or an id, with values or a profile. */
export function isCityRecord(object: JsonObject): boolean {
  return (
    (textAt(object, "city") !== null || asObject(object["city"]) !== null || textAt(object, "id") !== null) &&
    (Array.isArray(object["values"]) || asObject(object["profile"]) !== null)
  );
}

/**
 * Reads a city record: `{ id, city, country, iso3, lat, lon, basis, report, reportYear, dataYear, profile, values }` with
 * values `{ code, name, component, variable, value, raw, unit, status, note, page }`.
 *
 * Its period is the data year, else the report year, else what the caller or the file's name says.
 */
export function readCityRecord(
  record: JsonObject,
  path: string,
  { index, collector, defaults }: { index: NameIndex; collector: Collector; defaults: FileDefaults },
): void {
  const year = numberAt(record, "dataYear");
  const stated = textAt(record, "period") ?? textAt(record, "dataYear") ?? textAt(record, "reportYear");
  const period =
    stated !== null && /^(?:19|20|21)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/.test(stated) ? stated : defaults.period();
  if (period === null) return;
  const draft = collector.draft({
    city: cityOf(record, period, defaults),
    period,
    synthetic: record["synthetic"] === true,
    basis: textAt(record, "basis"),
    frameworkVersion: textAt(record, "frameworkVersion"),
  });
  const report = (problem: Parameters<FigureContext["report"]>[0]) => collector.problems.add(problem);
  const figures: FigureContext = { index, mark: null, suggest: suggester(), report, decided() {} };
  const context = { index, figures, draft, path, source: textAt(record, "report"), year };
  const profile = asObject(record["profile"]);
  if (profile !== null) readProfile(profile, context);
  for (const [position, value] of listAt(record, "values").entries()) {
    const at = { path: `${path}values[${position}]` };
    const object = asObject(value);
    if (object === null)
      report(importProblem("error", "not-an-object", at, { raw: JSON.stringify(value)?.slice(0, 200) ?? null }));
    else readValue(object, at, context);
  }
}

/** The year at the end of an id names the record, not the city: `karmoy-2020` is of the city `karmoy`. */
function cityOf(record: JsonObject, period: string, defaults: FileDefaults): City {
  const object = asObject(record["city"]);
  const name = object === null ? textAt(record, "city") : textAt(object, "name");
  const id = object === null ? textAt(record, "id") : textAt(object, "id");
  if (name === null && id === null) return defaults.city();
  const withoutYear = id?.replace(new RegExp(`-${period.slice(0, 4)}$`), "") ?? null;
  const of = object ?? record;
  return {
    id: citySlug(withoutYear ?? name ?? ""),
    name: name ?? id ?? "",
    country: textAt(of, "country") ?? "",
    iso3: textAt(of, "iso3"),
    latitude: numberAt(of, "lat") ?? numberAt(of, "latitude"),
    longitude: numberAt(of, "lon") ?? numberAt(of, "longitude"),
  };
}

function readValue(
  value: JsonObject,
  at: { path: string },
  { index, figures, draft, source, year }: RecordContext,
): void {
  const text = (key: string) => textAt(value, key) ?? "";
  const found = rowTarget(
    index,
    {
      code: text("code"),
      name: text("name"),
      component: text("component"),
      variable: text("variable"),
      unit: text("unit"),
    },
    figures.suggest,
  );
  if (found.kind !== "target") {
    const code = found.kind === "nothing" ? "figure-without-code" : found.code;
    const values = found.kind === "nothing" ? {} : found.values;
    figures.report(
      importProblem(
        "error",
        code,
        { path: `${at.path}.code` },
        { raw: textAt(value, "code") ?? textAt(value, "name"), values },
      ),
    );
    return;
  }
  const page = textAt(value, "page");
  const figure: GivenFigure = {
    cell: cellOf(value["value"]),
    at,
    besideAt: (part) => ({ path: `${at.path}.${part}` }),
    unit: textAt(value, "unit"),
    // A derived figure is given; where it comes from is said by the record's basis.
    status: text("status"),
    reason: text("reason"),
    quality: text("quality"),
    origin: text("origin") === "" && text("status") === "derived" ? "open-data" : text("origin"),
    source: text("source") === "" ? (source ?? "") : text("source"),
    sourceYear: text("sourceYear") === "" ? (year === null ? "" : String(year)) : text("sourceYear"),
    evidence: text("evidence") === "" ? pageText(page) : text("evidence"),
    note: text("note"),
    raw: textAt(value, "raw"),
  };
  addFigure(draft, found.target, figure, figures);
}

function pageText(page: string | null): string {
  if (page === null) return "";
  return /^\d+$/.test(page) ? `p. ${page}` : page;
}

/** A JSON value as a cell: numbers and truth values are never in doubt, texts are read as texts. */
export function cellOf(value: unknown): TableCell | undefined {
  if (typeof value === "number") return { kind: "number", value, formula: null } satisfies Cell;
  if (typeof value === "boolean") return { kind: "boolean", value, formula: null } satisfies Cell;
  return typeof value === "string" ? value : undefined;
}
