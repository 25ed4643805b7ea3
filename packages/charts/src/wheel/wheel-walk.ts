import type { KeyboardEvent } from "react";
import type { TextDirection } from "@urbimetry/model";

/** Walking the wheel by keyboard: which segment is current, and who is told when it changes or is opened. */
export interface WheelWalk {
  /** Key of the segment that the tab key reaches; `city` to begin with. */
  current: string;
  /** The reader moved to another segment: keep it as current and focus the element `segmentElementId(idPrefix, key)`. */
  onMove: (key: string) => void;
  /** The reader pressed Enter or clicked. */
  onOpen?: (key: string) => void;
}

/** Segments in rings: of the benchmarking wheel, or of an index's sunburst. */
export interface RingLayout {
  segments: readonly { key: string; ring: string | number; parent: string | null }[];
}

/** Id of the element of a segment. */
export function segmentElementId(idPrefix: string, key: string): string {
  return `${idPrefix}-${key.replaceAll(/[^A-Za-z0-9]+/g, "-")}`;
}

/**
 * The segment that a key leads to. Left and right go round the ring, down goes outwards to the first member, up goes
 * inwards, Home and End go to the first and last of the ring. In right-to-left languages left goes on and right back.
 *
 * @returns null when the key leads nowhere
 */
export function walkWheel(layout: RingLayout, from: string, key: string, direction: TextDirection): string | null {
  const current = layout.segments.find((segment) => segment.key === from);
  if (!current) return null;
  const ring = layout.segments.filter((segment) => segment.ring === current.ring);
  const place = ring.indexOf(current);
  const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  switch (key) {
    case forward:
      return ring[(place + 1) % ring.length]?.key ?? null;
    case backward:
      return ring[(place + ring.length - 1) % ring.length]?.key ?? null;
    case "ArrowDown":
      return layout.segments.find((segment) => segment.parent === from)?.key ?? null;
    case "ArrowUp":
      return current.parent;
    case "Home":
      return ring[0]?.key ?? null;
    case "End":
      return ring.at(-1)?.key ?? null;
    default:
      return null;
  }
}

/** What a drawing of rings does with a key: Enter opens the current segment, others lead to the next one. */
export function walkKeys(
  layout: RingLayout,
  walk: WheelWalk | undefined,
  direction: TextDirection,
): (event: KeyboardEvent<SVGSVGElement>) => void {
  return (event) => {
    if (!walk) return;
    if (event.key === "Enter") return walk.onOpen?.(walk.current);
    const next = walkWheel(layout, walk.current, event.key, direction);
    if (next === null) return;
    event.preventDefault();
    walk.onMove(next);
  };
}
