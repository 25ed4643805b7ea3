import type { IndexTable } from "../index-table.ts";
import type { IndexStructure } from "../structure/index-structure.ts";
import { panelRanks } from "./ranks.ts";

/** One element's score of a unit, with its place among all units. */
export interface SummaryLine {
  readonly element: string;
  /** Of the element, 1 for indicators. */
  readonly level: number;
  /** `NaN` where the unit has none. */
  readonly score: number;
  /** 0 where there is no score. */
  readonly rank: number;
}

/** Row of a unit, in a panel at one time. @throws RangeError when the table has none */
export function rowOfUnit({ units, times }: IndexTable, unit: string, time?: number): number {
  const row = units.findIndex((id, i) => id === unit && (times === undefined || times[i] === time));
  if (row === -1) {
    throw new RangeError(`a unit of the table is required, got ${unit}${time === undefined ? "" : ` in ${time}`}`);
  }
  return row;
}

/**
 * All scores and places of one unit, from the index down. Elements of one level keep the order in which they were given
 * to the structure's level.
 *
 * @param scores one table a level, indicators first, with the same rows
 * @param levels those that are wanted, all when not given
 * @param time   in a panel: the year
 * @throws RangeError when there is no such unit
 */
export function unitSummary(
  scores: readonly IndexTable[],
  structure: IndexStructure,
  unit: string,
  { levels, time }: { levels?: readonly number[]; time?: number } = {},
): SummaryLine[] {
  return [...structure.levels].reverse().flatMap(({ level, elements }) => {
    const table = scores[level - 1]!;
    if (levels !== undefined && !levels.includes(level)) return [];
    const row = rowOfUnit(table, unit, time);
    return elements.map(({ id }, position) => {
      const column = table.values[position]!;
      return { element: id, level, score: column[row]!, rank: panelRanks(column, table.times)[row]! };
    });
  });
}
