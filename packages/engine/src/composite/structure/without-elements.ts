import type { IndexElement } from "@urbimetry/model";
import type { IndexStructure } from "./index-structure.ts";

/**
 * Weights with which the named elements count for nothing; their siblings share what they counted for. The data stay as they
 * are, which is what removing an element from an index means; see `removeElements` for a rebuild without it.
 *
 * @param weights one a level, each with one weight an element
 * @returns new weights; levels without a named element are the same arrays
 * @throws RangeError when the structure has no such element
 */
export function weightsWithout(
  structure: IndexStructure,
  weights: readonly Float64Array[],
  elements: readonly string[],
): Float64Array[] {
  const changed = [...weights];
  for (const element of elements) {
    const place = structure.places.get(element);
    if (place === undefined) throw new RangeError(`weightsWithout requires elements of the structure, got ${element}`);
    const below = place.level - 1;
    const own = changed[below] === weights[below] ? Float64Array.from(weights[below] ?? []) : changed[below];
    (own as Float64Array)[place.position] = 0;
    changed[below] = own as Float64Array;
  }
  return changed;
}

/**
 * The elements without the named ones, without what is below them, and without aggregates that have nothing left: for
 * rebuilding an index from other indicators.
 *
 * @example removeElements([{ id: "a", level: 1, parent: "I", direction: 1, weight: 1 }, { id: "I", level: 2, direction: 1, weight: 1 }], ["a"]) // => []
 */
export function removeElements(elements: readonly IndexElement[], removed: readonly string[]): IndexElement[] {
  const gone = new Set(removed);
  const byLevel = [...elements].sort((one, other) => other.level - one.level);
  for (const { id, parent } of byLevel) if (parent !== undefined && gone.has(parent)) gone.add(id);
  for (const { id, level } of byLevel.reverse())
    if (level > 1 && !elements.some((child) => child.parent === id && !gone.has(child.id))) gone.add(id);
  return elements.filter(({ id }) => !gone.has(id));
}
