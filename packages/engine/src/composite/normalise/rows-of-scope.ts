import type { IndexTable } from "../index-table.ts";

/** Rows that are scaled against each other: all of them, or those of one year. */
export interface ScopeRows {
  /** Absent where all years stand together. */
  readonly time?: number;
  readonly rows: Int32Array;
}

/**
 * The groups of rows that belong together: one for each year in ascending order, or one with all rows where there are no
 * years or years are pooled.
 */
export function rowsOfScope(table: IndexTable, scope: "pooled" | "per-year"): ScopeRows[] {
  const { times, units } = table;
  if (times === undefined || scope === "pooled") return [{ rows: Int32Array.from(units, (_, row) => row) }];
  const byTime = new Map<number, number[]>();
  for (const [row, time] of times.entries()) {
    const rows = byTime.get(time);
    if (rows === undefined) byTime.set(time, [row]);
    else rows.push(row);
  }
  return [...byTime]
    .sort(([one], [other]) => one - other)
    .map(([time, rows]) => ({ time, rows: Int32Array.from(rows) }));
}
