import { elementGroups } from "../correlate/element-groups.ts";
import type { IndexStructure } from "../structure/index-structure.ts";

/** Columns that stand below the same element. */
export interface IndicatorBlock {
  /** The element; null for all columns together. */
  readonly element: string | null;
  /** Positions of the columns. */
  readonly columns: readonly number[];
}

/**
 * Columns of a table by their ancestor at a level; all together when no level is given.
 *
 * @param codes of the columns, indicators of the structure
 * @param level 2 or higher
 */
export function indicatorBlocks(
  codes: readonly string[],
  structure: IndexStructure,
  level: number | undefined,
): IndicatorBlock[] {
  if (level === undefined) return [{ element: null, columns: codes.map((_, column) => column) }];
  const indicators = structure.levels[0]!.elements;
  const places = new Map(codes.map((code, column) => [code, column]));
  return elementGroups(structure, 1, level).map(({ id, members }) => ({
    element: id,
    columns: Array.from(members).flatMap((member) => places.get(indicators[member]!.id) ?? []),
  }));
}
