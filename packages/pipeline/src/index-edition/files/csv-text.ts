/** What stands in a cell of a written table. */
export type CsvCell = string | number | null | undefined;

const special = /[",\r\n]|^\s|\s$/;

/**
 * One cell as it is written: numbers with the digits that read back the same, missing and `NaN` as nothing.
 *
 * @example csvCell('a "b"') // => "\"a \"\"b\"\"\""
 * @example csvCell(0.1) // => "0.1"
 */
export function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return Number.isNaN(cell) ? "" : String(cell === 0 ? 0 : cell);
  return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A table as text: commas, line feeds, decimal points; the same on every machine.
 *
 * @example csvText(["a", "b"], [[1, null]]) // => "a,b\n1,\n"
 */
export function csvText(head: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [head.map(csvCell).join(",")];
  for (const row of rows) lines.push(row.map(csvCell).join(","));
  return `${lines.join("\n")}\n`;
}
