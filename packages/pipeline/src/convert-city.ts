import type { ImportedCity } from "./import-city.ts";
import { makeTemplate } from "./make-template.ts";
import type { Workbench } from "./workbench.ts";

/** Formats that figures can be written in, by the ending of the file. */
export const convertFormats = ["xlsx", "csv", "json"] as const;
export type ConvertFormat = (typeof convertFormats)[number];

/**
 * Writes the figures of one city and period in another format. Reading it back gives the same figures.
 *
 * `xlsx` is the filled template, `csv` the long table (one figure a row), `json` the submission as it is.
 */
export async function convertCity(
  workbench: Workbench,
  { submission }: ImportedCity,
  format: ConvertFormat,
): Promise<string | Uint8Array> {
  const { writeLongCsv, writeSubmissionJson } = await import("@urbimetry/workbook");
  if (format === "csv") return writeLongCsv(submission);
  if (format === "json") return writeSubmissionJson(submission);
  return makeTemplate(workbench, { year: submission.period, submission });
}
