import type { IndexProblem } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";

/**
 * Values that a step made of present ones and that are none: beyond the range of a double, or `NaN` without the step having
 * told a problem of that indicator. One problem a column: the first row, and how many there are. Columns that the step handed on are not looked at again.
 *
 * @param before the table that the step was given; compared row by row when it has the same rows
 */
export function checkTable(
  table: IndexTable,
  before: IndexTable | undefined,
  told: readonly IndexProblem[],
): IndexProblem[] {
  const problems: IndexProblem[] = [];
  const sameRows = before !== undefined && before.units.length === table.units.length;
  for (const [column, element] of table.columns.entries()) {
    const values = table.values[column] as Float64Array;
    const given = before?.values[column];
    if (values === given) continue;
    const silent = sameRows && !told.some((problem) => problem.element === element);
    let infinite = 0;
    let lost = 0;
    let first = -1;
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] as number;
      if (Number.isFinite(value)) continue;
      if (!Number.isNaN(value)) infinite += 1;
      else if (silent && !Number.isNaN((given as Float64Array)[row])) lost += 1;
      else continue;
      if (first < 0) first = row;
    }
    if (first < 0) continue;
    problems.push({
      code: infinite > 0 ? "value-infinite" : "value-lost",
      severity: "error",
      element,
      unit: table.units[first] as string,
      ...(table.times === undefined ? {} : { time: table.times[first] as number }),
      values: { count: infinite + lost },
    });
  }
  return problems;
}
