import type { IndexTable } from "../index-table.ts";

/**
 * The value of a reference unit among some rows. Where a panel's years stand together it is the one of the first year that
 * has one, as a distance to a reference over time is measured.
 *
 * @param rows those that are scaled together
 * @returns `NaN` where the unit has no value there
 * @see OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 5: the reference at the initial time
 * @example referenceValue({ units: ["a", "b"], columns: [], values: [] }, new Float64Array([4, 7]), Int32Array.of(0, 1), "b") // => 7
 */
export function referenceValue(table: IndexTable, column: Float64Array, rows: Int32Array, unit: string): number {
  let first = Number.POSITIVE_INFINITY;
  let found = Number.NaN;
  for (const row of rows) {
    const value = column[row] as number;
    const time = table.times?.[row] ?? 0;
    if (table.units[row] !== unit || Number.isNaN(value) || time >= first) continue;
    first = time;
    found = value;
  }
  return found;
}
