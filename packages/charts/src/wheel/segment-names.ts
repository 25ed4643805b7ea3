import { measureText } from "../text/measure-text.ts";
import { wrapText } from "../text/wrap-text.ts";
import type { WheelSegment } from "./wheel-layout.ts";

/** Middle of a segment, in radians clockwise from the top, 0 to 2π. */
export function middleAngle({ start, end }: Pick<WheelSegment, "start" | "end">): number {
  const turn = 2 * Math.PI;
  return ((((start + end) / 2) % turn) + turn) % turn;
}

/** A name that runs along the radius of its segment, in as many lines as fit. */
export interface RadialName {
  lines: string[];
  /** Radius at the middle of the text. */
  radius: number;
  /** Turn of the text in degrees. */
  rotation: number;
}

/**
 * Finds room for a name along the radius: in one line, else in two or three where the segment is wide enough.
 *
 * @param taken radius that is taken at the inner end by other marks
 * @returns null when the name does not fit; it is then left to the title and the table
 */
export function radialName(name: string, segment: WheelSegment, size: number, taken: number): RadialName | null {
  const padding = size * 0.4;
  const inner = segment.inner + taken + padding;
  const outer = segment.outer - padding;
  const angle = Math.abs(segment.end - segment.start);
  for (let count = 1; count <= 3; count++) {
    const lines = wrapText(name, { width: outer - inner, size, lines: count });
    if (!lines || lines.length !== count) continue;
    const length = Math.max(...lines.map((line) => measureText(line, size)));
    const radius = outer - length / 2 - Math.max(0, (outer - inner - length) / 2);
    const height = size * (0.95 + 1.12 * (count - 1));
    if ((radius - length / 2) * angle - 1.5 < height) continue;
    const middle = middleAngle(segment);
    const degrees = (middle * 180) / Math.PI;
    return { lines, radius, rotation: middle < Math.PI ? degrees - 90 : degrees + 90 };
  }
  return null;
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
 * Finds room along the ring for a name with a figure: on one line, else the name above the figure, else the name alone,
 * in one line or in two. In the lower half the lines turn round, so that they are read upright.
 *
 * @param whole name and figure in one line
 * @returns no line when nothing fits
 */
export function curvedLines(
  texts: { whole: string; name: string; figure: string },
  segment: WheelSegment,
  size: number,
): CurvedLine[] {
  const middle = middleAngle(segment);
  const upright = Math.cos(middle) > -0.2;
  const centre = (segment.inner + segment.outer) / 2;
  const gap = size * 0.62;
  const choices: [text: string, offset: number][][] = [
    [[texts.whole, 0]],
    [
      [texts.name, gap],
      [texts.figure, -gap],
    ],
    [[texts.name, 0]],
    halves(texts.name, size).map((text, index) => [text, index === 0 ? gap : -gap]),
  ];
  const placed = choices.map((lines) =>
    lines.map(([text, offset]): CurvedLine => {
      const middleOfText = centre + (upright ? offset : -offset);
      const radius = middleOfText + (upright ? -1 : 1) * size * 0.36;
      const half = Math.abs(segment.end - segment.start) / 2;
      const [from, to] = upright ? [middle - half, middle + half] : [middle + half, middle - half];
      return { text, size, radius, from, to };
    }),
  );
  return (
    placed.find(
      (lines) =>
        lines.length > 0 &&
        lines.every(({ text, radius, from, to }) => measureText(text, size, 600) + size < Math.abs(to - from) * radius),
    ) ?? []
  );
}

function halves(name: string, size: number): string[] {
  const lines = wrapText(name, { width: measureText(name, size, 600) * 0.8, size, weight: 600, lines: 2 });
  return lines && lines.length === 2 ? lines : [];
}
