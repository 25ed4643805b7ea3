import type { DecimalMark } from "./number-shape.ts";
import type { NumberReading } from "./read-number.ts";

/**
 * What the clear numbers of a column or file have shown about the decimal mark of its writer.
 *
 * `example` and `row` are one number that shows the mark, for the reader of a problem.
 */
export interface MarkEvidence {
  points: number;
  commas: number;
  pointExample: { text: string; row: number } | null;
  commaExample: { text: string; row: number } | null;
}

/** A decimal mark and how sure it is: `strong` after at least ten clear numbers and none against. */
export interface DecidedMark {
  mark: DecimalMark;
  strength: "strong" | "some";
  example: { text: string; row: number };
  clear: number;
}

export const noEvidence: MarkEvidence = { points: 0, commas: 0, pointExample: null, commaExample: null };

/** The evidence with one more number. Numbers that show no mark leave it as it is. */
export function withNumber(evidence: MarkEvidence, reading: NumberReading, text: string, row: number): MarkEvidence {
  if (reading.kind !== "number" || reading.evidence === null) return evidence;
  return reading.evidence === "."
    ? { ...evidence, points: evidence.points + 1, pointExample: evidence.pointExample ?? { text, row } }
    : { ...evidence, commas: evidence.commas + 1, commaExample: evidence.commaExample ?? { text, row } };
}

/** Two columns taken together, e.g. all columns of a file. */
export function joinEvidence(one: MarkEvidence, other: MarkEvidence): MarkEvidence {
  return {
    points: one.points + other.points,
    commas: one.commas + other.commas,
    pointExample: one.pointExample ?? other.pointExample,
    commaExample: one.commaExample ?? other.commaExample,
  };
}

const enough = 10;
const overwhelming = 20;

/**
 * The decimal mark of a writer, or null where it does not show or both are used alike.
 *
 * A mark that is used at least twenty times as often as the other decides, because one odd row among hundreds says
 * more about that row; every number so decided is still reported.
 *
 * @example decideMark({ points: 2, commas: 2, pointExample: null, commaExample: null }) // => null
 */
export function decideMark(evidence: MarkEvidence): DecidedMark | null {
  const { points, commas } = evidence;
  const [more, fewer] = points > commas ? [points, commas] : [commas, points];
  const example = points > commas ? evidence.pointExample : evidence.commaExample;
  if (example === null || more < fewer * overwhelming || more === fewer) return null;
  const strength = fewer === 0 && more >= enough ? "strong" : "some";
  return { mark: points > commas ? "." : ",", strength, example, clear: more };
}
