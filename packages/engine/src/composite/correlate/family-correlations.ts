import type { IndexTable } from "../index-table.ts";
import type { IndexStructure } from "../structure/index-structure.ts";
import { countPairs } from "./complete-pairs.ts";
import { correlation, type CorrelationMethod } from "./correlation.ts";
import { ancestorPositions } from "./element-groups.ts";
import { correlationPValue } from "./student-t.ts";

/** How an element goes along with one of its own ancestors. */
export interface FamilyCorrelation {
  readonly element: string;
  readonly ancestor: string;
  /** Of the ancestor. */
  readonly level: number;
  /** −1 to 1; `NaN` where there is none. */
  readonly correlation: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Correlations of every element of a level with its own parent, grandparent and so on up to the index.
 *
 * @param levels scores, one table a level, indicators first
 * @param level  of the elements, 1 for indicators, below the highest
 * @returns by ancestor level from the lowest, within it in the order of the structure
 */
export function familyCorrelations(
  levels: readonly IndexTable[],
  structure: IndexStructure,
  level: number,
  method: CorrelationMethod,
): FamilyCorrelation[] {
  const found: FamilyCorrelation[] = [];
  for (let above = level + 1; above <= structure.levels.length; above++) {
    for (const [position, ancestor] of ancestorPositions(structure, level, above).entries()) {
      const x = levels[level - 1]!.values[position]!;
      const y = levels[above - 1]!.values[ancestor]!;
      const r = correlation(x, y, method);
      found.push({
        element: structure.levels[level - 1]!.elements[position]!.id,
        ancestor: structure.levels[above - 1]!.elements[ancestor]!.id,
        level: above,
        correlation: r,
        pValue: correlationPValue(r, countPairs(x, y)),
      });
    }
  }
  return found;
}
