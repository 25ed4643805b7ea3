import type { ImportProblem, Observation, Place, Submission } from "@urbimetry/model";
import type { ReadSubmissions } from "../read-submissions.ts";

/** What was read, in lines that can be checked by eye: figures by city and period, and problems. */
export interface ReadingLines {
  figures: Record<string, string[]>;
  problems: string[];
}

/** Describes what was read from a file. */
export function describeReading({ submissions, problems }: ReadSubmissions): ReadingLines {
  return {
    figures: Object.fromEntries(
      submissions.map((submission) => [cityLine(submission), submission.observations.map(figureLine)]),
    ),
    problems: problems.map(problemLine),
  };
}

function cityLine({ city, period }: Submission): string {
  const { id, name, country } = city;
  return country === "" ? `${id} (${name}) ${period}` : `${id} (${name}, ${country}) ${period}`;
}

function figureLine(given: Observation): string {
  const point = given.component === null ? (given.kpiId ?? "profile") : `${given.kpiId}.${given.component}`;
  const what = given.variable === null ? point : `${point}/${given.variable}`;
  const value = given.value === null ? given.status : `= ${String(given.value)}`;
  const status = given.value !== null && given.status !== "given" ? `(${given.status})` : null;
  const beside = [given.reason, given.quality, given.origin, given.source, given.sourceYear, given.evidence, given.note]
    .filter((part) => part !== null)
    .map((part) => `| ${part}`);
  return [what, value, given.unit, status, ...beside].filter((part) => part !== null).join(" ");
}

function problemLine({ severity, code, at, raw, understood }: ImportProblem): string {
  const seen = raw === null ? "" : `: ${raw}`;
  const taken = understood === null ? "" : ` → ${String(understood)}`;
  return `${severity} ${code} @ ${placeLine(at)}${seen}${taken}`;
}

function placeLine({ file, sheet, cell, row, column, path }: Place): string {
  if (cell !== undefined) return `${sheet ?? ""}!${cell}`;
  if (row !== undefined) return column === undefined ? `${row}` : `${row} ${column}`;
  return path ?? sheet ?? file ?? "file";
}
