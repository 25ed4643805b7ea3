import { round } from "../frame/round.ts";

/** A box by its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Slanting lines across a box, for estimates, each cut at the edges by computing: print renderers draw patterns with
 * seams.
 *
 * @param spacing distance of neighbouring lines, > 0
 * @example hatchBox({ x: 0, y: 0, width: 4, height: 4 }, 4) // => "M0,2.83L2.83,0"
 */
export function hatchBox({ x, y, width, height }: Box, spacing: number): string {
  const step = spacing * Math.SQRT2;
  const lines: string[] = [];
  for (let offset = step / 2; offset < width + height; offset += step) {
    const from = [Math.max(0, offset - height), Math.min(height, offset)] as const;
    const to = [Math.min(width, offset), Math.max(0, offset - width)] as const;
    if (to[0] - from[0] < spacing / 4) continue;
    lines.push(`M${round(x + from[0])},${round(y + from[1])}L${round(x + to[0])},${round(y + to[1])}`);
  }
  return lines.join("");
}
