import type { TextDirection } from "@urbimetry/model";

/** Where a text stands relative to its point, in reading direction. */
export type Anchor = "start" | "middle" | "end";

/**
 * Turns places counted from where reading begins into places counted from the left, so that a drawing is laid out
 * once and mirrored for right-to-left languages.
 */
export interface Reading {
  direction: TextDirection;
  /** Width of the drawing. */
  width: number;
  /** From the left, for a point `across` units from where reading begins. */
  x(across: number): number;
  /** Left edge of a box that begins `across` units from where reading begins. */
  left(across: number, width: number): number;
  anchor(anchor: Anchor): Anchor;
}

const opposite: Record<Anchor, Anchor> = { start: "end", middle: "middle", end: "start" };

/**
 * The reading of a drawing that is `width` wide.
 *
 * @example readingOf("rtl", 100).x(10) // => 90
 * @example readingOf("rtl", 100).left(10, 20) // => 70
 */
export function readingOf(direction: TextDirection, width: number): Reading {
  const mirrored = direction === "rtl";
  return {
    direction,
    width,
    x: (across) => (mirrored ? width - across : across),
    left: (across, boxWidth) => (mirrored ? width - across - boxWidth : across),
    anchor: (anchor) => (mirrored ? opposite[anchor] : anchor),
  };
}
