import type { EditionElement, IndexEdition } from "@urbimetry/model";

/** An element with its place in the tree and in the tables of an edition. */
export interface TreeElement {
  element: EditionElement;
  /** 1 for indicators. */
  level: number;
  /** Steps below the index, which is 0. */
  depth: number;
  /** Position among the elements of its level, which is that of its scores. */
  position: number;
}

/**
 * Elements from the index downwards, each followed by all that belongs to it, so that relatives stand together.
 *
 * @param lowest level down to which elements are taken; 1 for indicators
 */
export function treeOrder(edition: IndexEdition, lowest = 1): TreeElement[] {
  const top = edition.levels.length;
  const below = (parent: string | null, level: number): TreeElement[] =>
    level < lowest
      ? []
      : (edition.levels[level - 1]?.elements ?? []).flatMap((element, position) =>
          element.parent === parent
            ? [{ element, level, depth: top - level, position }, ...below(element.id, level - 1)]
            : [],
        );
  return below(null, top);
}
