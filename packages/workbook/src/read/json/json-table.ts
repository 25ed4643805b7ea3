import type { Table } from "../table/table.ts";
import { asObject } from "./json-values.ts";
import { cellOf } from "./read-city-record.ts";

/** A list of flat objects as a table: the keys are the headings. Null when it is no such list. */
export function jsonTable(list: readonly unknown[], path: string): Table | null {
  const rows = list.map(asObject);
  if (rows.length === 0 || rows.includes(null)) return null;
  const headings = [...new Set(rows.slice(0, 1000).flatMap((row) => Object.keys(row ?? {})))].slice(0, 4096);
  return {
    sheet: null,
    merged: [],
    hiddenColumns: new Set(),
    visit(visitor) {
      if (visitor({ row: 0, hidden: false, cells: headings }) === false) return;
      for (const [position, object] of rows.entries()) {
        const cells = headings.map((key) =>
          object !== null && Object.hasOwn(object, key) ? cellOf(object[key]) : undefined,
        );
        if (visitor({ row: position + 1, hidden: false, cells }) === false) return;
      }
    },
    place: (row, _, heading) => ({ path: `${path}[${row - 1}]${heading === "" ? "" : `.${heading}`}` }),
  };
}
