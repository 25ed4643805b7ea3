import type { AssessmentJson } from "../assessment-json.ts";

const columns = [
  "city",
  "period",
  "kpi",
  "component",
  "name",
  "status",
  "value",
  "unit",
  "low",
  "high",
  "estimate",
  "benchmark",
  "performance",
  "band",
  "quality",
  "source",
  "reason",
] as const;

/** An assessment as a table, one data point a row, numbers unrounded. */
export function publishedCsv({ city, period, values }: AssessmentJson): string {
  const rows = values.map((value) => [
    city.name,
    period,
    value.kpi,
    value.component,
    value.name,
    value.status,
    value.value,
    value.unit,
    value.interval?.[0] ?? null,
    value.interval?.[1] ?? null,
    value.estimate ? "yes" : "no",
    value.benchmark,
    value.performance,
    value.band,
    value.quality,
    value.source,
    value.reason,
  ]);
  return [columns, ...rows].map((row) => `${row.map(fieldText).join(",")}\r\n`).join("");
}

/**
 * One field. A text that a spreadsheet program would take for a formula has an apostrophe in front.
 *
 * @see OWASP, CSV Injection
 */
function fieldText(field: string | number | null): string {
  if (field === null) return "";
  if (typeof field === "number") return String(field);
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
