import type { IndexElement, IndexProblem } from "@urbimetry/model";
import { checkElements } from "./check-elements.ts";
import { compareCodes } from "./compare-codes.ts";
import type { IndexLevel, IndexStructure } from "./index-structure.ts";

/**
 * The tree of an index from its elements, in any order: checked, and sorted by level, parent code and given order.
 *
 * @param elements indicators (level 1) and the aggregates above them, up to the index
 * @returns no structure when the elements are not a tree; the problems say why
 * @example buildStructure([]).problems[0].code // => "no-elements"
 */
export function buildStructure(elements: readonly IndexElement[]): {
  structure: IndexStructure | null;
  problems: IndexProblem[];
} {
  const problems = checkElements(elements);
  if (problems.length > 0) return { structure: null, problems };
  const highest = elements.reduce((level, element) => Math.max(level, element.level), 1);
  const sorted = Array.from({ length: highest }, (_, below) =>
    elements.filter(({ level }) => level === below + 1).sort(byParent),
  );
  const places = new Map<string, { level: number; position: number }>();
  for (const [below, level] of sorted.entries())
    for (const [position, { id }] of level.entries()) places.set(id, { level: below + 1, position });
  const levels = sorted.map((level, below): IndexLevel => {
    const parents = Int32Array.from(level, ({ parent }) =>
      parent === undefined ? -1 : (places.get(parent)?.position ?? -1),
    );
    return {
      level: below + 1,
      elements: level,
      parents,
      children: level.map((element) => childrenOf(element, sorted[below - 1] ?? [])),
      weights: Float64Array.from(level, ({ weight }) => weight),
    };
  });
  return { structure: { levels, places }, problems: [] };
}

/** Byte order of the parents' codes; sorting keeps the given order of siblings. */
function byParent(one: IndexElement, other: IndexElement): number {
  return compareCodes(one.parent ?? "", other.parent ?? "");
}

function childrenOf(element: IndexElement, below: readonly IndexElement[]): Int32Array {
  const positions: number[] = [];
  for (const [position, { parent }] of below.entries()) if (parent === element.id) positions.push(position);
  return Int32Array.from(positions);
}
