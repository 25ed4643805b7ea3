import type { MeasuredPoint } from "./measured-point.ts";

/** The sources of a report, each once and numbered from 1 in the order in which they come up. */
export interface SourceList {
  entries: string[];
  /** Number of a data point's source, null when none was stated. */
  numberOf: (point: MeasuredPoint) => number | null;
}

/** Collects the sources of data points, so that a table names them by number and the report lists them once. */
export function listSources(points: readonly MeasuredPoint[]): SourceList {
  const entries = [...new Set(points.flatMap(({ value }) => (value.source === null ? [] : [value.source])))];
  const numbers = new Map(entries.map((entry, index) => [entry, index + 1]));
  return { entries, numberOf: ({ value }) => (value.source === null ? null : (numbers.get(value.source) ?? null)) };
}
