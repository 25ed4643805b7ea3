import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Grade } from "./grade.ts";

/** Where the figures of the small world are kept. */
export const expectedFile = join(import.meta.dirname, "expected-small.json");

/** A stored figure, and how far a later one may lie from it. */
export interface Expectation {
  figure: number | null;
  margin: number;
}

/**
 * How far a figure may move before somebody has to look, by the beginning of its name: shares of hundreds of trials move by
 * points, points of the index by tenths; a single rule has a dozen trials.
 */
const margins: readonly [start: string, margin: number][] = [
  ["faults-found", 0.02],
  ["kinds-unsown", 1],
  ["kinds-weak", 0.04],
  ["honest-flagged", 0.004],
  ["intervals-unknown", 0.08],
  ["intervals-", 0.02],
  ["ranks-", 0.06],
  ["scores-", 0.06],
  ["missing-", 0.5],
  ["similar-", 0.06],
  ["trend-", 0.06],
  ["rule-", 0.35],
];

/** Stored form of measured figures. */
export function expectations(grades: readonly Grade[]): Record<string, Expectation> {
  return Object.fromEntries(
    grades.map(({ id, figure }) => {
      const margin = margins.find(([start]) => id.startsWith(start))?.[1];
      if (margin === undefined) throw new RangeError(`no margin is set for ${id}`);
      return [id, { figure: Number.isFinite(figure) ? Number(figure.toFixed(4)) : null, margin }];
    }),
  );
}

/** The stored figures. */
export const storedExpectations = (): Record<string, Expectation> =>
  JSON.parse(readFileSync(expectedFile, "utf8")) as Record<string, Expectation>;

/** What moved further than it may, in words: empty when nothing did. */
export function departures(grades: readonly Grade[], stored: Readonly<Record<string, Expectation>>): string[] {
  const measured = new Map(grades.map(({ id, figure }) => [id, Number.isFinite(figure) ? figure : null]));
  const lost = Object.keys(stored).filter((id) => !measured.has(id));
  return [
    ...lost.map((id) => `${id} is not measured any more`),
    ...[...measured].flatMap(([id, figure]) => {
      const known = stored[id];
      if (!known) return [`${id} has no stored figure`];
      if (figure === null || known.figure === null)
        return figure === known.figure ? [] : [`${id} was ${known.figure} and is ${figure}`];
      return Math.abs(figure - known.figure) <= known.margin
        ? []
        : [`${id} was ${known.figure} and is ${figure.toFixed(4)}: more than ${known.margin} away`];
    }),
  ];
}
