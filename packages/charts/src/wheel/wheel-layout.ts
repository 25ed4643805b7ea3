import type { Framework, TextDirection } from "@urbimetry/model";

/** Ring of the wheel, from the centre outwards. */
export type WheelRing = "city" | "dimension" | "section" | "point";

/**
 * A piece of a ring. Angles are radians clockwise from the top, negative where the wheel runs the other way round;
 * radii are in the drawing's units.
 */
export interface WheelSegment {
  /** `city`, `dimension:economy`, `section:ict/transport`, `point:EC_ICT_T_1C` */
  key: string;
  ring: WheelRing;
  /** Id of the dimension, section or data point; empty for the city. */
  id: string;
  start: number;
  end: number;
  inner: number;
  outer: number;
  /** Key of the segment it belongs to, null for the city. */
  parent: string | null;
}

export interface WheelLayout {
  size: number;
  /** Radius of the circle at 100 % of target. */
  radius: number;
  segments: readonly WheelSegment[];
}

/** Radii as parts of the wheel's radius. */
const rings = {
  city: [0, 0.225],
  dimension: [0.233, 0.39],
  section: [0.402, 0.724],
  point: [0.738, 1],
} as const satisfies Record<WheelRing, readonly [number, number]>;

/** Empty angles between neighbours, in parts of the whole turn. */
const gaps = { dimension: 0.0062, subDimension: 0.0036, section: 0.0018 };

/**
 * Divides the turn evenly among the data points, with gaps between sections, wider ones between sub-dimensions and the
 * widest between dimensions. It begins at the top and runs clockwise, in right-to-left languages the other way.
 *
 * @param size width and height of the drawing, > 0
 */
export function wheelLayout(framework: Framework, size: number, direction: TextDirection): WheelLayout {
  const radius = size / 2 - 2;
  const turn = (direction === "rtl" ? -1 : 1) * 2 * Math.PI;
  const sections = framework.sections;
  const gapBefore = sections.map((section, index) => {
    const previous = sections[(index + sections.length - 1) % sections.length] ?? section;
    if (previous.dimension !== section.dimension) return gaps.dimension;
    return previous.subDimension === section.subDimension ? gaps.section : gaps.subDimension;
  });
  const gapSum = gapBefore.reduce((sum, gap) => sum + gap, 0);
  const count = sections.reduce((sum, section) => sum + section.dataPointIds.length, 0);
  const step = (1 - gapSum) / Math.max(count, 1);

  const ring = (name: WheelRing) => ({ ring: name, inner: rings[name][0] * radius, outer: rings[name][1] * radius });
  const segments: WheelSegment[] = [{ key: "city", id: "", start: 0, end: turn, parent: null, ...ring("city") }];
  let at = (gapBefore[0] ?? 0) / 2;
  for (const [index, section] of sections.entries()) {
    if (index > 0) at += gapBefore[index] ?? 0;
    const start = at;
    const key = `section:${section.id}`;
    const points = section.dataPointIds.map((id, place): WheelSegment => ({
      key: `point:${id}`,
      id,
      start: (start + place * step) * turn,
      end: (start + (place + 1) * step) * turn,
      parent: key,
      ...ring("point"),
    }));
    at += section.dataPointIds.length * step;
    const dimension = `dimension:${section.dimension}`;
    const known = segments.find((segment) => segment.key === dimension);
    if (known) known.end = at * turn;
    else
      segments.push({
        key: dimension,
        id: section.dimension,
        start: start * turn,
        end: at * turn,
        parent: "city",
        ...ring("dimension"),
      });
    segments.push(
      { key, id: section.id, start: start * turn, end: at * turn, parent: dimension, ...ring("section") },
      ...points,
    );
  }
  return { size, radius, segments };
}

/**
 * Radius at which the bar of a data point ends: its length is its performance, cut at 100.
 *
 * @param percentOfScale 0 to 100
 */
export function barEnd(segment: WheelSegment, percentOfScale: number): number {
  return segment.inner + ((segment.outer - segment.inner) * percentOfScale) / 100;
}
