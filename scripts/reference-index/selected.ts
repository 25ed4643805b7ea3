import type { IndexTable } from "@urbimetry/engine";
import type { Params } from "./params.ts";

/** The columns that `indicators` or `columns` name, or all. @throws Error for one that the table doesn't have */
export function selected(params: Params, table: IndexTable): IndexTable {
  const key = params.has("indicators") ? "indicators" : "columns";
  if (!params.has(key)) return table;
  const columns = params.texts(key);
  const values = columns.map((code) => {
    const column = table.values[table.columns.indexOf(code)];
    if (column === undefined) throw new Error(`the input has no column ${code}`);
    return column;
  });
  return { ...table, columns, values };
}
