import type { IndexStructure } from "../structure/index-structure.ts";

/** Elements of one level that stand below the same element of a higher one. */
export interface ElementGroup {
  readonly id: string;
  /** Positions within their level, ascending. */
  readonly members: Int32Array;
}

function requireLevel(structure: IndexStructure, level: number): void {
  if (!Number.isInteger(level) || level < 1 || level > structure.levels.length) {
    throw new RangeError(`elementGroups requires levels from 1 to ${structure.levels.length}, got ${level}`);
  }
}

/**
 * For each element of a level the position of its ancestor at a higher level (at its own: itself).
 *
 * @throws RangeError when a level is not one of the structure, or the ancestors' is below
 */
export function ancestorPositions(structure: IndexStructure, level: number, above: number): Int32Array {
  requireLevel(structure, level);
  requireLevel(structure, above);
  if (above < level) throw new RangeError(`ancestorPositions requires a level from ${level} up, got ${above}`);
  let positions = Int32Array.from(structure.levels[level - 1]!.elements.keys());
  for (let at = level; at < above; at++) {
    const { parents } = structure.levels[at - 1]!;
    positions = positions.map((position) => parents[position]!);
  }
  return positions;
}

/**
 * Groups of the elements of a level by their ancestor at a higher level, in the order of these ancestors.
 *
 * @param level of the members, 1 for indicators
 * @param above of the groups, higher than `level`
 * @throws RangeError when a level is not one of the structure, or the groups' is not above
 */
export function elementGroups(structure: IndexStructure, level: number, above: number): ElementGroup[] {
  if (above <= level) throw new RangeError(`elementGroups requires groups above level ${level}, got ${above}`);
  const ancestors = ancestorPositions(structure, level, above);
  return structure.levels[above - 1]!.elements.map(({ id }, group) => ({
    id,
    members: Int32Array.from(ancestors.keys()).filter((position) => ancestors[position] === group),
  }));
}
