import type { ImportProblem, MessageValues, Place } from "@urbimetry/model";
import type { ImportProblemCode } from "./problem-codes.ts";

/** Where problems are put while a file is read. */
export interface ProblemList {
  add(problem: ImportProblem): void;
  /** All problems in the order of the file; beyond the limit, how many more there were. */
  list(): ImportProblem[];
}

/** What a problem is about, beside its code and severity. */
export interface ProblemDetails {
  raw?: string | null;
  understood?: ImportProblem["understood"];
  values?: MessageValues;
}

/** Writes down one problem; what stood there is shortened to 200 characters. */
export function importProblem(
  severity: ImportProblem["severity"],
  code: ImportProblemCode,
  at: Place,
  { raw = null, understood = null, values = {} }: ProblemDetails = {},
): ImportProblem {
  const shown = raw !== null && raw.length > 200 ? `${raw.slice(0, 199)}…` : raw;
  return { code, severity, at, raw: shown, understood, values };
}

/**
 * A list that keeps at most `limit` problems one by one and counts the rest, so that a broken file of millions of rows
 * is told as what it is.
 */
export function problemList(limit: number): ProblemList {
  const problems: ImportProblem[] = [];
  let more = 0;
  return {
    add(problem) {
      if (problems.length < limit) problems.push(problem);
      else more += 1;
    },
    list: () =>
      more === 0
        ? [...problems]
        : [...problems, importProblem("error", "more-problems", {}, { values: { listed: limit, more } })],
  };
}
