import { printedParts } from "./printed-parts.ts";

/** A part of a score, or of the difference of two. */
export interface WaterfallPart {
  id: string;
  name: string;
  points: number;
}

/** Parts under one heading. */
export interface WaterfallSection {
  id: string;
  /** Null where the parts need no heading; not shown where one section has all parts. */
  heading: string | null;
  parts: readonly WaterfallPart[];
}

/** A row of a waterfall: where its bar begins and ends, and the figure printed beside it. */
export interface WaterfallStep {
  id: string;
  kind: "start" | "heading" | "part" | "end";
  name: string;
  from: number;
  to: number;
  /** With the decimals of the chart; the printed parts add up to the printed end less the printed start. */
  printed: number;
}

interface StepInput {
  start: { name: string; score: number } | null;
  end: { name: string; score: number };
  sections: readonly WaterfallSection[];
  decimals: number;
}

/**
 * Lays parts end to end from the start, or from nothing, to the end.
 *
 * @throws RangeError when the parts do not add up
 */
export function waterfallSteps({ start, end, sections, decimals }: StepInput): WaterfallStep[] {
  const rounded = (score: number) => Number(score.toFixed(decimals));
  const begin = start?.score ?? 0;
  const parts = sections.flatMap((section) => section.parts);
  const sum = parts.reduce((total, { points }) => total + points, 0);
  if (Math.abs(begin + sum - end.score) > 1e-6 * Math.max(1, Math.abs(begin), Math.abs(end.score)))
    throw new RangeError(`waterfallSteps requires parts that add up to ${end.score - begin}, got ${sum}`);
  const whole = rounded(rounded(end.score) - rounded(begin));
  const printed = printedParts(
    parts.map(({ points }) => points),
    whole,
    decimals,
  );
  const several = sections.filter((section) => section.parts.length > 0).length > 1;
  let at = begin;
  let index = 0;
  const steps: WaterfallStep[] = [];
  if (start)
    steps.push({ id: "start", kind: "start", name: start.name, from: begin, to: begin, printed: rounded(begin) });
  for (const section of sections) {
    if (section.heading !== null && section.parts.length > 0 && several) {
      const figures = section.parts.map((_, place) => printed[index + place] ?? 0);
      const printedSum = rounded(figures.reduce((total, figure) => total + figure, 0));
      steps.push({ id: section.id, kind: "heading", name: section.heading, from: at, to: at, printed: printedSum });
    }
    for (const part of section.parts) {
      const to = at + part.points;
      steps.push({
        id: `${section.id} ${part.id}`,
        kind: "part",
        name: part.name,
        from: at,
        to,
        printed: printed[index] ?? 0,
      });
      at = to;
      index += 1;
    }
  }
  steps.push({
    id: "end",
    kind: "end",
    name: end.name,
    from: start ? end.score : 0,
    to: end.score,
    printed: rounded(end.score),
  });
  return steps;
}

/**
 * The parts that count most, largest first, and the others together as one.
 *
 * @param most how many stay by themselves
 * @param others name of the rest, from how many there are
 */
export function largestParts(
  parts: readonly WaterfallPart[],
  most: number,
  others: (count: number) => string,
): WaterfallPart[] {
  const sorted = parts.filter(({ points }) => points !== 0).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  if (sorted.length <= most + 1) return sorted;
  const rest = sorted.slice(most);
  const points = rest.reduce((sum, part) => sum + part.points, 0);
  return [...sorted.slice(0, most), { id: "others", name: others(rest.length), points }];
}
