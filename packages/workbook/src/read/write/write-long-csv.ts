import type { Observation, Submission } from "@urbimetry/model";
import { escapeCell } from "./escape-cell.ts";

/** Columns of the long table, in order; every heading is understood when the table is read again. */
const columns = [
  "city",
  "city_id",
  "country",
  "iso3",
  "latitude",
  "longitude",
  "period",
  "synthetic",
  "basis",
  "code",
  "component",
  "variable",
  "value",
  "unit",
  "status",
  "reason",
  "quality",
  "origin",
  "source",
  "source_year",
  "evidence",
  "note",
  "raw",
] as const;
type Column = (typeof columns)[number];

/**
 * A submission as a long table, one observation a row: UTF-8, commas, decimal points, CRLF as RFC 4180 has it.
 *
 * Reading it back gives the same observations, with their places in this table. Prefilled figures and overrides are
 * marks of a workbook and have no row; `writeSubmissionJson` keeps them. Texts that a spreadsheet program would take
 * for a formula are made safe.
 */
export function writeLongCsv(submission: Submission): string {
  const rows = submission.observations.map((observation) => {
    const cells = cellsOf(submission, observation);
    return columns.map((column) => quote(cells[column] ?? "")).join(",");
  });
  return [columns.join(","), ...rows, ""].join("\r\n");
}

function cellsOf({ city, period, synthetic, basis }: Submission, given: Observation): Partial<Record<Column, string>> {
  return {
    city: escapeCell(city.name),
    city_id: escapeCell(city.id),
    country: escapeCell(city.country),
    iso3: city.iso3 ?? "",
    latitude: city.latitude === null ? "" : String(city.latitude),
    longitude: city.longitude === null ? "" : String(city.longitude),
    period,
    synthetic: synthetic ? "true" : "",
    basis: escapeCell(basis ?? ""),
    code: given.kpiId ?? "",
    component: given.component ?? "",
    variable: given.variable ?? "",
    value: figure(given.value),
    unit: given.unit ?? "",
    status: given.status,
    reason: given.reason ?? "",
    quality: given.quality ?? "",
    origin: given.origin ?? "",
    source: escapeCell(given.source ?? ""),
    source_year: given.sourceYear === null ? "" : String(given.sourceYear),
    evidence: escapeCell(given.evidence ?? ""),
    note: escapeCell(given.note ?? ""),
    raw: escapeCell(given.raw ?? ""),
  };
}

/** A number with three decimals gets a fourth, because `1.234` could be read as one thousand and more. */
function figure(value: Observation["value"]): string {
  if (value === null) return "";
  if (typeof value !== "number") return typeof value === "string" ? escapeCell(value) : value ? "yes" : "no";
  const text = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
