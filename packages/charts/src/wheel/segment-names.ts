import { measureText } from "../text/measure-text.ts";
import type { Weight } from "../text/measure-text.ts";
import { wrapText } from "../text/wrap-text.ts";
import type { Sector } from "./polar.ts";

/** Middle of a segment, in radians clockwise from the top, 0 to 2π. */
export function middleAngle({ start, end }: Pick<Sector, "start" | "end">): number {
  const turn = 2 * Math.PI;
  return ((((start + end) / 2) % turn) + turn) % turn;
}

/** A name that runs along the radius of its segment, in as many lines as fit. */
export interface RadialName {
  lines: string[];
  size: number;
  /** Radius at the middle of the text. */
  radius: number;
  /** Turn of the text in degrees. */
  rotation: number;
}

/**
 * Finds room for a name along the radius: in one line, else in two or three where the segment is wide enough, and all
 * of that in the next smaller size before it is given up.
 *
 * @param sizes font sizes to try, largest first
 * @param taken radius that is taken at the inner end by other marks
 * @returns null when the name does not fit; it is then left to the title and the table
 */
export function radialName(name: string, segment: Sector, sizes: readonly number[], taken: number): RadialName | null {
  for (const size of sizes) {
    for (let count = 1; count <= 3; count++) {
      const found = radialLines(name, { segment, size, taken, count });
      if (found) return found;
    }
  }
  return null;
}

function radialLines(
  name: string,
  { segment, size, taken, count }: { segment: Sector; size: number; taken: number; count: number },
): RadialName | null {
  const padding = size * 0.36;
  const inner = segment.inner + taken + padding;
  const outer = segment.outer - padding;
  const lines = wrapText(name, { width: outer - inner, size, lines: count });
  if (!lines || lines.length !== count) return null;
  const length = Math.max(...lines.map((line) => measureText(line, size)));
  const radius = (inner + outer) / 2;
  const height = size * (0.95 + 1.12 * (count - 1));
  const wide = (radius - length / 2) * Math.abs(segment.end - segment.start) - 1.5;
  if (wide < height) return null;
  const middle = middleAngle(segment);
  const degrees = (middle * 180) / Math.PI;
  return { lines, size, radius, rotation: middle < Math.PI ? degrees - 90 : degrees + 90 };
}

/** A text along an arc. */
export interface CurvedLine {
  text: string;
  size: number;
  /** Radius of the base line. */
  radius: number;
  from: number;
  to: number;
}

/**
 * Finds room for words along the ring. In the lower half the lines turn round, so that they are read upright.
 *
 * @param choices what may be written, best first: each a text of one line or of two
 * @returns the first choice that fits, or no line
 */
export function curvedLines(
  choices: readonly (readonly string[])[],
  segment: Sector,
  size: number,
  weight: Weight,
): CurvedLine[] {
  const middle = middleAngle(segment);
  const upright = Math.cos(middle) > -0.2;
  const centre = (segment.inner + segment.outer) / 2;
  const half = Math.abs(segment.end - segment.start) / 2;
  const [from, to] = upright ? [middle - half, middle + half] : [middle + half, middle - half];
  const placed = choices.map((lines) =>
    lines.map((text, index): CurvedLine => {
      const down = size * 1.24 * (index - (lines.length - 1) / 2);
      const radius = centre + (upright ? -1 : 1) * (down + size * 0.36);
      return { text, size, radius, from, to };
    }),
  );
  const fits = ({ text, radius }: CurvedLine) => measureText(text, size, weight) + size < 2 * half * radius;
  return placed.find((lines) => lines.length > 0 && lines.every(fits)) ?? [];
}

/**
 * A text in two lines of about the same length; no line when it cannot be divided.
 *
 * @example halves("Society and Culture", 10) // => ["Society and", "Culture"]
 */
export function halves(text: string, size: number): string[] {
  const lines = wrapText(text, { width: measureText(text, size) * 0.8, size, lines: 2 });
  return lines && lines.length === 2 ? lines : [];
}
