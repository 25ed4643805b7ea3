/** How a measured figure is judged. A poor one is shown like any other. */
export type Verdict = "good" | "fair" | "poor" | "told only";

/** One line of the evaluation. */
export interface Grade {
  /** Stable name, by which a later release finds the line again. */
  id: string;
  area: string;
  what: string;
  figure: number;
  /** The figure as it is shown, with its unit. */
  shown: string;
  /** Cases behind the figure. */
  count: number;
  /** What would be good, in words. */
  wanted: string;
  verdict: Verdict;
}

/** Ranges that a figure is good, or at least fair, in. */
export interface Wanted {
  good: readonly [low: number, high: number];
  fair: readonly [low: number, high: number];
  words: string;
}

const within = (figure: number, [low, high]: readonly [number, number]): boolean => figure >= low && figure <= high;

/** Judges a figure; with no wish for it, it is told only. `NaN` (nothing to measure) is poor, so that it is seen. */
export function verdictOf(figure: number, wanted: Wanted | null): Verdict {
  if (wanted === null) return "told only";
  if (within(figure, wanted.good)) return "good";
  return within(figure, wanted.fair) ? "fair" : "poor";
}

/** Makes a line. */
export function grade(
  line: Pick<Grade, "id" | "area" | "what" | "figure" | "count"> & { shown?: string },
  wanted: Wanted | null,
): Grade {
  return {
    ...line,
    shown: line.shown ?? percent(line.figure),
    wanted: wanted?.words ?? "–",
    verdict: verdictOf(line.figure, wanted),
  };
}

/** A share as percent. */
export const percent = (share: number): string =>
  Number.isNaN(share) ? "not measured" : `${(100 * share).toFixed(1)} %`;

/** At least so much, fair from so much on. */
export const atLeast = (good: number, fair: number): Wanted => ({
  good: [good, Infinity],
  fair: [fair, Infinity],
  words: `at least ${percent(good)}`,
});

/** At most so much, fair up to so much. */
export const atMost = (good: number, fair: number, shown: (value: number) => string = percent): Wanted => ({
  good: [-Infinity, good],
  fair: [-Infinity, fair],
  words: `at most ${shown(good)}`,
});

/** As near a share as this many points, fair twice as far. */
export const near = (share: number, points: number): Wanted => ({
  good: [share - points / 100, share + points / 100],
  fair: [share - points / 50, share + points / 50],
  words: `${(100 * share).toFixed(0)} ± ${points} %`,
});
