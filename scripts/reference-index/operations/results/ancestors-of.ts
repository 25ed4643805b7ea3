import { ancestorPositions, type IndexStructure } from "@urbimetry/engine";
import { levelAt } from "./level-scores.ts";

/** Element of a level → its ancestor at a higher one. */
export function ancestorsOf(structure: IndexStructure, level: number, above: number): Map<string, string> {
  const positions = ancestorPositions(structure, level, above);
  const { elements } = levelAt(structure, above);
  return new Map(levelAt(structure, level).elements.map(({ id }, i) => [id, elements[positions[i]!]!.id]));
}
