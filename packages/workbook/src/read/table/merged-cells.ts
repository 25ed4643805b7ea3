import { importProblem } from "../collect/problem-list.ts";
import type { TableContext } from "./read-table.ts";
import type { TableCell, TableRow } from "./table.ts";
import { cellRaw } from "./table.ts";

/**
 * Gives rows the cells that were merged over them: a code that is written once for five rows counts for all five.
 *
 * A figure merged over several rows stays with the first one and is reported, because it cannot be the figure of each.
 */
export function fillMerged(context: TableContext, valueColumns: readonly number[]): (row: TableRow) => TableRow {
  const areas = context.table.merged.filter(({ top, bottom }) => bottom > top && top > context.header.row);
  if (areas.length === 0) return (row) => row;
  const kept = new Map<number, TableCell | undefined>();
  return (row) => {
    const cells = [...row.cells];
    for (const [number, { top, left, bottom }] of areas.entries()) {
      const column = left - 1;
      if (row.row === top) {
        kept.set(number, cells[column]);
        if (valueColumns.includes(column) && cells[column] !== undefined)
          context.report(
            importProblem("warning", "merged-figure", context.place(row.row, column), {
              raw: cellRaw(cells[column]),
              values: { rows: bottom - top + 1 },
            }),
          );
      } else if (row.row > top && row.row <= bottom && !valueColumns.includes(column)) cells[column] = kept.get(number);
    }
    return { ...row, cells };
  };
}
