import type { City, Observation, Override, PrefilledFigure, Submission } from "@urbimetry/model";
import { SourceError } from "@urbimetry/model";

const schema = "urbimetry/submission/1";

/**
 * A submission as JSON that loses nothing: reading it back gives the same submission.
 *
 * The keys stand in a fixed order, so the same submission gives the same bytes.
 *
 * @returns a document with the schema `urbimetry/submission/1`, described in docs/reference/import.md
 */
export function writeSubmissionJson(submission: Submission): string {
  const { city, period, synthetic, basis, frameworkVersion, file, observations, prefilled, overrides } = submission;
  const document = {
    schema,
    city,
    period,
    synthetic,
    basis,
    frameworkVersion,
    file,
    observations,
    prefilled,
    overrides,
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** Whether a JSON document says that it is one of ours. */
export function isSubmissionJson(document: unknown): boolean {
  return typeof document === "object" && document !== null && (document as { schema?: unknown }).schema === schema;
}

/**
 * Reads a document that `writeSubmissionJson` wrote.
 *
 * @throws SourceError `bad-submission-json` naming the first place that is not as it must be
 */
export function readSubmissionJson(document: unknown): Submission {
  const at = record(document, "");
  const file = record(at["file"], "file");
  const format = text(file["format"], "file.format");
  if (format !== "xlsx" && format !== "ods" && format !== "csv" && format !== "json" && format !== "none")
    throw bad("file.format");
  return {
    city: city(record(at["city"], "city")),
    period: matching(at["period"], /^(?:19|20|21)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/, "period"),
    synthetic: at["synthetic"] === true,
    basis: textOrNull(at["basis"], "basis"),
    observations: list(at["observations"], "observations").map(observation),
    prefilled: list(at["prefilled"], "prefilled").map(prefilled),
    overrides: list(at["overrides"], "overrides").map(override),
    frameworkVersion: textOrNull(at["frameworkVersion"], "frameworkVersion"),
    file: { name: text(file["name"], "file.name"), format },
  };
}

type Fields = Readonly<Record<string, unknown>>;
const statuses = ["given", "not-reported", "not-applicable", "withheld", "not-verified"] as const;

function city(fields: Fields): City {
  return {
    id: text(fields["id"], "city.id"),
    name: text(fields["name"], "city.name"),
    country: text(fields["country"], "city.country"),
    iso3: textOrNull(fields["iso3"], "city.iso3"),
    latitude: numberOrNull(fields["latitude"], "city.latitude"),
    longitude: numberOrNull(fields["longitude"], "city.longitude"),
  };
}

function observation(value: unknown, position: number): Observation {
  const path = `observations[${position}]`;
  const fields = record(value, path);
  const status = statuses.find((known) => known === fields["status"]);
  if (status === undefined) throw bad(`${path}.status`);
  const optional = (key: string) => textOrNull(fields[key], `${path}.${key}`);
  return {
    kpiId: optional("kpiId"),
    component: optional("component"),
    variable: optional("variable"),
    value: figureOrNull(fields["value"], `${path}.value`),
    unit: optional("unit"),
    status,
    reason: optional("reason"),
    quality: optional("quality"),
    origin: optional("origin"),
    source: optional("source"),
    sourceYear: numberOrNull(fields["sourceYear"], `${path}.sourceYear`),
    evidence: optional("evidence"),
    note: optional("note"),
    raw: optional("raw"),
    at: place(fields["at"], `${path}.at`),
  };
}

function prefilled(value: unknown, position: number): PrefilledFigure {
  const path = `prefilled[${position}]`;
  const fields = record(value, path);
  const figure = figureOrNull(fields["value"], `${path}.value`);
  if (figure === null) throw bad(`${path}.value`);
  return {
    kpiId: textOrNull(fields["kpiId"], `${path}.kpiId`),
    component: textOrNull(fields["component"], `${path}.component`),
    variable: textOrNull(fields["variable"], `${path}.variable`),
    value: figure,
    unit: textOrNull(fields["unit"], `${path}.unit`),
    at: place(fields["at"], `${path}.at`),
  };
}

function override(value: unknown, position: number): Override {
  const path = `overrides[${position}]`;
  const fields = record(value, path);
  const figure = figureOrNull(fields["value"], `${path}.value`);
  if (typeof figure === "string") throw bad(`${path}.value`);
  return {
    kpiId: text(fields["kpiId"], `${path}.kpiId`),
    component: textOrNull(fields["component"], `${path}.component`),
    value: figure,
    at: place(fields["at"], `${path}.at`),
  };
}

function place(value: unknown, path: string): Observation["at"] {
  if (value === null || value === undefined) return null;
  const fields = record(value, path);
  const { row } = fields;
  if (row !== undefined && typeof row !== "number") throw bad(`${path}.row`);
  const texts = (["file", "sheet", "cell", "column", "path"] as const).flatMap((key) => {
    const found = fields[key];
    return found === undefined ? [] : [[key, text(found, `${path}.${key}`)] as const];
  });
  return { ...Object.fromEntries(texts), ...(row === undefined ? {} : { row }) };
}

function record(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw bad(path);
  return value as Fields;
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw bad(path);
  return value;
}

function text(value: unknown, path: string): string {
  if (typeof value !== "string") throw bad(path);
  return value;
}

function matching(value: unknown, form: RegExp, path: string): string {
  const found = text(value, path);
  if (!form.test(found)) throw bad(path);
  return found;
}

function textOrNull(value: unknown, path: string): string | null {
  return value === null || value === undefined ? null : text(value, path);
}

function numberOrNull(value: unknown, path: string): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "number") throw bad(path);
  return value;
}

function figureOrNull(value: unknown, path: string): number | boolean | string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "number" && typeof value !== "boolean" && typeof value !== "string") throw bad(path);
  return value;
}

function bad(path: string): SourceError {
  const where = path === "" ? "the document" : path;
  return new SourceError("bad-submission-json", `${where} is not as urbimetry/submission/1 requires`, { path: where });
}
