import type { EditionElement, IndexEdition } from "@urbimetry/model";
import { treeOrder } from "../elements/element-tree.ts";

/** Correlation at or above which two elements say nearly the same, and at or below which they pull apart. */
export const together = 0.8;
export const opposed = -0.4;

/** An element of a map, with its number and its pillar. */
export interface MapElement {
  element: EditionElement;
  /** From 1. */
  number: number;
  /** Position of its pillar, from 0. */
  pillar: number;
}

/** A pair of elements; null where fewer than three cities have both. */
export interface MapPair {
  /** Positions in `elements`; `row` comes later. */
  row: number;
  column: number;
  value: number | null;
}

export interface CorrelationGrid {
  elements: MapElement[];
  pairs: MapPair[];
}

/**
 * The elements of a level in the order of the tree, so that a pillar stands together, and every pair once.
 *
 * @throws RangeError for a level of which the edition has no correlations
 */
export function correlationGrid(edition: IndexEdition, level: number): CorrelationGrid {
  const correlation = edition.correlations.find((each) => each.level === level);
  if (!correlation) throw new RangeError(`correlationGrid requires correlations of level ${level}`);
  const ordered = treeOrder(edition, level).filter((each) => each.level === level);
  const pillars = [...new Set(ordered.map(({ element }) => element.parent))];
  const elements = ordered.map(({ element }, index) => ({
    element,
    number: index + 1,
    pillar: pillars.indexOf(element.parent),
  }));
  const at = elements.map(({ element }) => correlation.elements.indexOf(element.id));
  const pairs = elements.flatMap((_, row) =>
    elements.slice(0, row).map((__, column) => ({
      row,
      column,
      value: correlation.matrix[at[row] ?? -1]?.[at[column] ?? -1] ?? null,
    })),
  );
  return { elements, pairs };
}

/** The pair that goes together most, and the one that is opposed most. */
export function extremePairs({ pairs }: CorrelationGrid): { highest: MapPair; lowest: MapPair } | null {
  const known = pairs.filter(({ value }) => value !== null).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [highest, lowest] = [known[0], known.at(-1)];
  return highest && lowest ? { highest, lowest } : null;
}
