import { hierarchy, partition } from "d3-hierarchy";
import type { EditionElement, IndexEdition, TextDirection } from "@urbimetry/model";
import type { Sector } from "../../wheel/polar.ts";

/** A piece of a ring, for one element. */
export interface SunburstSegment extends Sector {
  /** Id of the element. */
  key: string;
  element: EditionElement;
  /** 0 for the index in the centre. */
  ring: number;
  /** Of the element, 1 for indicators, with its position in the level. */
  level: number;
  position: number;
  /** Nothing further out belongs to it. */
  isLeaf: boolean;
  /** Key of the segment within, null for the index. */
  parent: string | null;
}

export interface SunburstLayout {
  size: number;
  radius: number;
  /** Level of the outermost ring. */
  lowest: number;
  segments: readonly SunburstSegment[];
}

interface Node {
  element: EditionElement;
  level: number;
  position: number;
  children: Node[];
}

const centre = 0.225;
const gap = 0.008;
/** Rings beside the centre that can be told apart. */
const mostRings = 4;
/** Share of the radius that each ring takes by how many there are beside the centre, the outermost last. */
const ringWidths: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [0.5, 0.5],
  3: [0.22, 0.43, 0.35],
  4: [0.17, 0.27, 0.32, 0.24],
};

/**
 * Divides the turn by the weights in the index, ring by ring outwards, in at most four rings. It begins at the top and runs
 * clockwise, in right-to-left languages the other way.
 *
 * @param size width and height of the drawing, > 0
 */
export function sunburstLayout(edition: IndexEdition, size: number, direction: TextDirection): SunburstLayout {
  const radius = size / 2 - 2;
  const turn = (direction === "rtl" ? -1 : 1) * 2 * Math.PI;
  const top = edition.levels.length;
  const lowest = Math.max(1, top - mostRings);
  const below = (parent: string | null, level: number): Node[] =>
    (edition.levels[level - 1]?.elements ?? []).flatMap((element, position) =>
      element.parent === parent
        ? [{ element, level, position, children: level > lowest ? below(element.id, level - 1) : [] }]
        : [],
    );
  const [root] = below(null, top);
  if (!root) throw new RangeError("sunburstLayout requires an index at the highest level");
  const tree = hierarchy(root, (node) => node.children).sum(({ element, level }) =>
    level === lowest ? element.effectiveWeight : 0,
  );
  const rings = Math.max(1, top - lowest);
  const widths = ringWidths[rings] ?? Array.from({ length: rings }, () => 1 / rings);
  const inner = (ring: number) =>
    centre + gap + widths.slice(0, ring - 1).reduce((sum, one) => sum + one, 0) * (1 - centre - gap);
  const segments = partition<Node>()(tree)
    .descendants()
    .filter(({ x0, x1 }) => x1 > x0)
    .map(({ data, depth, parent, x0, x1 }): SunburstSegment => ({
      key: data.element.id,
      element: data.element,
      ring: depth,
      level: data.level,
      position: data.position,
      isLeaf: data.level === lowest,
      parent: parent?.data.element.id ?? null,
      start: x0 * turn,
      end: x1 * turn,
      inner: depth === 0 ? 0 : inner(depth) * radius,
      outer: depth === 0 ? centre * radius : (inner(depth + 1) - gap) * radius,
    }));
  return { size, radius, lowest, segments };
}
