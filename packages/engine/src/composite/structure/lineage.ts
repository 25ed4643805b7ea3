import type { IndexStructure } from "./index-structure.ts";

/**
 * For each indicator its ancestors, from its parent up to the index.
 *
 * @returns one an indicator, in the order of the structure, beginning with the indicator itself
 */
export function lineage(structure: IndexStructure): string[][] {
  return (structure.levels[0]?.elements ?? []).map((indicator, position) => {
    const line = [indicator.id];
    let place = position;
    for (let above = 1; above < structure.levels.length; above += 1) {
      place = structure.levels[above - 1]?.parents[place] ?? -1;
      line.push(structure.levels[above]?.elements[place]?.id ?? "");
    }
    return line;
  });
}

/**
 * Positions of the indicators below an element, in the order of the structure; an indicator is below itself.
 *
 * @throws RangeError when the structure has no such element
 */
export function indicatorsBelow(structure: IndexStructure, element: string): Int32Array {
  const place = structure.places.get(element);
  if (place === undefined) throw new RangeError(`indicatorsBelow requires an element of the structure, got ${element}`);
  let below = Int32Array.of(place.position);
  for (let level = place.level; level > 1; level -= 1) {
    const children: readonly Int32Array[] = structure.levels[level - 1]?.children ?? [];
    below = Int32Array.from([...below].flatMap((position) => [...(children[position] ?? [])]));
  }
  return below.sort();
}
