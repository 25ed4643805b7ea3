/**
 * Rows of cells from what a spreadsheet program puts on the clipboard: tabs between cells, lines between rows, and
 * quotes around a cell that holds either or a quote.
 *
 * @returns the rows, without the empty line that the clipboard ends with
 * @example parseBlock("1\t2\r\n3\t4\r\n") // => [["1", "2"], ["3", "4"]]
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.content);
    at = cell.end;
    const mark = text[at];
    if (mark === "\t") at += 1;
    else {
      rows.push(row);
      row = [];
      if (mark === undefined) break;
      at += text.startsWith("\r\n", at) ? 2 : 1;
      if (at === text.length) break;
    }
  }
  return rows;
}

interface Cell {
  content: string;
  /** Place of the mark behind it. */
  end: number;
}

function plainCell(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && !/[\t\r\n]/.test(text[end] ?? "")) end += 1;
  return { content: text.slice(start, end), end };
}

/** A cell in quotes; when they do not close at a mark it is a cell that merely begins with one. */
function quotedCell(text: string, start: number): Cell {
  const found = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  found.lastIndex = start;
  const match = found.exec(text);
  if (match === null) return plainCell(text, start);
  return { content: (match[1] ?? "").replaceAll('""', '"'), end: start + match[0].length };
}
