import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** A file with a header; every cell as text, the empty one for missing. */
export interface Csv {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** @throws Error when the file can't be read */
export function readCsv(path: string): Csv {
  const rows = parse(readFileSync(path), {
    bom: true,
    relax_column_count: false,
    skip_empty_lines: true,
  }) as string[][];
  const [header = [], ...body] = rows;
  return { header, rows: body };
}

/** Cells of a column as text; undefined when the file has no such column. */
export function textColumn(csv: Csv, name: string): string[] | undefined {
  const place = csv.header.indexOf(name);
  return place === -1 ? undefined : csv.rows.map((row) => row[place] ?? "");
}

const missing = new Set(["", "NA", "NaN", "null"]);

/** Numbers of a column, `NaN` where empty; undefined when it is not there or holds other text. */
export function numberColumn(csv: Csv, name: string): Float64Array | undefined {
  const cells = textColumn(csv, name);
  if (cells === undefined) return undefined;
  const numbers = Float64Array.from(cells, (cell) => (missing.has(cell) ? Number.NaN : Number(cell)));
  return cells.some((cell, row) => !missing.has(cell) && Number.isNaN(numbers[row])) ? undefined : numbers;
}
