/** A column of a table in the terminal. The widest `flexible` column gives way first when the terminal is narrow. */
export interface Column {
  title: string;
  align?: "start" | "end";
  flexible?: boolean;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const wide = /\p{Script=Han}|[\u3000-\u303f\uff00-\uff60]/u;

/**
 * Cells a text takes in a terminal: Chinese characters and full-width forms take two.
 *
 * @example cellWidth("水 ok") // => 5
 */
export function cellWidth(text: string): number {
  return [...segmenter.segment(text)].reduce((sum, { segment }) => sum + (wide.test(segment) ? 2 : 1), 0);
}

/**
 * Cuts a text to a width, with an ellipsis.
 *
 * @example shorten("Household Internet", 10) // => "Household…"
 */
export function shorten(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  let kept = "";
  for (const { segment } of segmenter.segment(text)) {
    if (cellWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

const pad = (text: string, width: number, align: "start" | "end") => {
  const space = " ".repeat(Math.max(0, width - cellWidth(text)));
  return align === "end" ? space + text : text + space;
};

/**
 * Lays out rows as a plain text table with a head and a rule.
 *
 * @param rows cells as text, one array for each row, in the order of `columns`
 * @param width columns of the terminal; null writes every cell whole
 * @returns lines ending with a line feed
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number | null): string {
  const widths = columns.map((column, at) =>
    Math.max(cellWidth(column.title), ...rows.map((row) => cellWidth(row[at] ?? ""))),
  );
  const gap = 2;
  let excess = width === null ? 0 : widths.reduce((sum, one) => sum + one + gap, -gap) - width;
  while (excess > 0) {
    const at = widths.reduce(
      (best, one, index) => (columns[index]?.flexible && one > 12 && one > (widths[best] ?? 0) ? index : best),
      columns.findIndex((column) => column.flexible),
    );
    if (at < 0 || (widths[at] ?? 0) <= 12) break;
    widths[at] = (widths[at] ?? 0) - 1;
    excess -= 1;
  }
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => pad(shorten(cell, widths[at] ?? 0), widths[at] ?? 0, columns[at]?.align ?? "start"))
      .join(" ".repeat(gap))
      .trimEnd();
  return `${[
    line(columns.map((column) => column.title)),
    widths.map((one) => "─".repeat(one)).join(" ".repeat(gap)),
    ...rows.map(line),
  ].join("\n")}\n`;
}
