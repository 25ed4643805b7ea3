import { arc } from "d3-shape";
import { round } from "../frame/round.ts";

/** A part of a ring: angles in radians clockwise from the top, radii from the centre. */
export interface Sector {
  start: number;
  end: number;
  inner: number;
  outer: number;
}

const sectorPath = arc<Sector & { gap: number }>()
  .startAngle(({ start, end }) => Math.min(start, end))
  .endAngle(({ start, end }) => Math.max(start, end))
  .innerRadius(({ inner }) => inner)
  .outerRadius(({ outer }) => outer)
  .padRadius(({ inner }) => Math.max(inner, 1))
  .padAngle(({ inner, gap }) => gap / Math.max(inner, 1))
  .digits(2);

/**
 * Outline of a sector around the origin.
 *
 * @param gap distance to the neighbouring sectors, the same at the inner and the outer end
 */
export function sectorOutline(sector: Sector, gap: number): string {
  return sectorPath({ ...sector, gap }) ?? "";
}

/** A place by angle and radius, as `x,y`. */
export function polar(angle: number, radius: number): string {
  return `${round(Math.sin(angle) * radius)},${round(-Math.cos(angle) * radius)}`;
}

/**
 * The sector's angles, drawn in by half a gap at one radius.
 *
 * @returns smaller angle first
 */
export function anglesWithin(sector: Sector, gap: number, radius: number): [from: number, to: number] {
  const half = gap / 2 / Math.max(radius, 1);
  return [Math.min(sector.start, sector.end) + half, Math.max(sector.start, sector.end) - half];
}

/** An arc across the sector at one radius. */
export function arcAcross(sector: Sector, gap: number, radius: number): string {
  const [from, to] = anglesWithin(sector, gap, radius);
  const r = round(radius);
  return `M${polar(from, radius)}A${r},${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${polar(to, radius)}`;
}

/**
 * Slanting lines across a sector, for estimates. Each line is cut at the sector's edges by computing, so that no
 * clipping or pattern is needed, which print renderers draw with seams.
 *
 * @param spacing distance of neighbouring lines, > 0
 */
export function hatch(sector: Sector, gap: number, spacing: number): string {
  const height = sector.outer - sector.inner;
  const middle = (sector.inner + sector.outer) / 2;
  const [from, to] = anglesWithin(sector, gap, middle);
  const width = (to - from) * middle;
  const step = spacing * Math.SQRT2;
  const lines: string[] = [];
  for (let offset = step / 2 - width; offset < height; offset += step) {
    const begin = Math.max(0, -offset);
    const finish = Math.min(width, height - offset);
    if (finish - begin < spacing / 4) continue;
    const place = (along: number) => polar(from + along / middle, sector.inner + offset + along);
    lines.push(`M${place(begin)}L${place(finish)}`);
  }
  return lines.join("");
}
