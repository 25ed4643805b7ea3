import type { IndexTable } from "../index-table.ts";
import type { IndexStructure } from "../structure/index-structure.ts";
import { countPairs } from "./complete-pairs.ts";
import { correlationRatio } from "./correlation-ratio.ts";
import { pearson } from "./pearson.ts";
import { correlationPValue } from "./student-t.ts";

/** What an element was meant to count for in its parent, and what it does count for. */
export interface Importance {
  readonly element: string;
  /** Of the element, 1 for indicators. */
  readonly level: number;
  readonly parent: string;
  /** Its share of its siblings' weights, 0 to 1. */
  readonly nominal: number;
  /** Pearson's correlation with the parent, −1 to 1; `NaN` where there is none. */
  readonly correlation: number;
  readonly pValue: number;
  /** Correlation ratio with the parent: explained variance, whatever the shape of the relation; 0 to 1. */
  readonly ratio: number;
  /** Its squared correlation as a share of its siblings', 0 to 1: what it counts for. */
  readonly achieved: number;
}

/**
 * Nominal weight and achieved importance of every element in its parent.
 *
 * Weights are not importance: an element with a large spread, or one that goes along with its siblings, counts for more
 * than its weight says. The achieved importance is the share that its squared correlation with the parent has among its
 * siblings'.
 *
 * @param levels  scores, one table a level, indicators first
 * @param weights one a level, each with one weight an element
 * @returns by level from the indicators up, in the order of the structure; the index itself has none
 * @see W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele (2017), Weights and importance in composite indicators: Closing
 *   the gap, Ecological Indicators 80
 */
export function importanceOfElements(
  levels: readonly IndexTable[],
  structure: IndexStructure,
  weights: readonly Float64Array[],
): Importance[] {
  const found: Importance[] = [];
  for (const [below, { level, elements }] of structure.levels.slice(0, -1).entries()) {
    const above = structure.levels[below + 1]!;
    const own: Importance[] = Array.from({ length: elements.length });
    for (const [position, children] of above.children.entries()) {
      const scores = levels[below + 1]!.values[position]!;
      const columns = Array.from(children, (child) => levels[below]!.values[child]!);
      const correlations = columns.map((column) => pearson(column, scores));
      const squares = correlations.reduce((sum, r) => sum + (Number.isNaN(r) ? 0 : r * r), 0);
      const weightOf = (child: number): number => weights[below]![child]!;
      const whole = children.reduce((sum, child) => sum + weightOf(child), 0);
      for (const [i, child] of children.entries()) {
        const r = correlations[i]!;
        own[child] = {
          element: elements[child]!.id,
          level,
          parent: above.elements[position]!.id,
          nominal: whole === 0 ? 0 : weightOf(child) / whole,
          correlation: r,
          pValue: correlationPValue(r, countPairs(columns[i]!, scores)),
          ratio: correlationRatio(columns[i]!, scores),
          achieved: Number.isNaN(r) || squares === 0 ? 0 : (r * r) / squares,
        };
      }
    }
    found.push(...own);
  }
  return found;
}
