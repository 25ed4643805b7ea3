import type { IndexElement } from "@urbimetry/model";

/** Elements of one level, in the order of the structure. */
export interface IndexLevel {
  /** 1 for indicators. */
  readonly level: number;
  readonly elements: readonly IndexElement[];
  /** One an element: position of its parent in the level above; −1 at the highest level. */
  readonly parents: Int32Array;
  /** One an element: positions of its children in the level below, in order; empty for indicators. */
  readonly children: readonly Int32Array[];
  /** One an element: weight relative to its siblings, ≥ 0. */
  readonly weights: Float64Array;
}

/**
 * The tree of an index, checked: strict levels, one top, no cycles, no orphans, usable weights.
 *
 * Elements are sorted by level, then parent code, then the order in which they were given.
 */
export interface IndexStructure {
  /** From indicators (first) to the index (last). */
  readonly levels: readonly IndexLevel[];
  /** Element → its level and position within it. */
  readonly places: ReadonlyMap<string, { level: number; position: number }>;
}
