/**
 * One record of a separated text. `fields` is used again for the next record: copy what must last.
 *
 * `line` is the line of the file the record starts on, 1 is the first.
 */
export type RecordVisitor = (fields: string[], line: number) => boolean | void;

/** A quote that is never closed, on this line. Its line was read as if the quote were an ordinary character. */
export interface LooseQuote {
  line: number;
}

/**
 * Goes through the records of a separated text (CSV, TSV and their relatives).
 *
 * Fields may be quoted by `"`, with quotes inside doubled and line ends kept; lines end with LF, CRLF or CR. What stands
 * behind a closing quote belongs to the field, as spreadsheet programs read it. A quote without an end within
 * `fieldLength` characters is taken literally, so that one slip does not swallow the rest of the file.
 * Lines without any character are passed over. The visitor ends the walk by returning false.
 *
 * @param fieldLength longest field in characters
 * @returns the quotes that were never closed
 */
export function visitRecords(
  text: string,
  separator: string,
  visit: RecordVisitor,
  fieldLength = 100_000,
): LooseQuote[] {
  const loose: LooseQuote[] = [];
  const lineEnd = text.includes("\n") ? "\n" : "\r";
  const length = text.length;
  const fields: string[] = [];
  let line = 1;
  let at = 0;
  let nextSeparator = -1;
  let nextQuote = -1;
  const seek = (what: string, from: number) => {
    const found = text.indexOf(what, from);
    return found < 0 ? length : found;
  };

  while (at < length) {
    const startLine = line;
    fields.length = 0;
    let end = seek(lineEnd, at);
    if (nextQuote < at) nextQuote = seek('"', at);
    if (nextQuote >= end) {
      const stop = lineEnd === "\n" && end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      while (true) {
        if (nextSeparator < at) nextSeparator = seek(separator, at);
        if (nextSeparator >= stop) break;
        fields.push(text.slice(at, nextSeparator));
        at = nextSeparator + 1;
      }
      fields.push(text.slice(at, stop));
    } else {
      let open = true;
      while (open) {
        const field = readField(text, at, separator, lineEnd, fieldLength);
        if (field.loose) loose.push({ line });
        fields.push(field.value);
        line += field.lines;
        at = field.end;
        open = at < length && text[at] === separator;
        if (open) at += 1;
      }
      end = at < length && text[at] === "\r" && lineEnd === "\n" ? at + 1 : at;
    }
    at = end + 1;
    line += 1;
    if (fields.length > 1 || fields[0] !== "") if (visit(fields, startLine) === false) return loose;
  }
  return loose;
}

interface Field {
  value: string;
  /** Index of the separator or line end behind it, or the length of the text. */
  end: number;
  lines: number;
  loose: boolean;
}

function readField(text: string, start: number, separator: string, lineEnd: string, fieldLength: number): Field {
  let from = start;
  while (text[from] === " ") from += 1;
  if (text[from] !== '"') return { ...untilSeparator(text, start, separator, lineEnd), loose: false };
  const closing = closingQuote(text, from + 1, fieldLength);
  if (closing < 0) return { ...untilSeparator(text, start, separator, lineEnd), loose: true };
  const inside = text.slice(from + 1, closing);
  const behind = untilSeparator(text, closing + 1, separator, lineEnd);
  return {
    value: inside.replaceAll('""', '"') + behind.value.trimEnd(),
    end: behind.end,
    lines: inside.split(lineEnd).length - 1,
    loose: false,
  };
}

function untilSeparator(text: string, start: number, separator: string, lineEnd: string): Omit<Field, "loose"> {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== lineEnd) end += 1;
  const last = text[end] !== separator && text[end - 1] === "\r" && end > start ? end - 1 : end;
  return { value: text.slice(start, last), end: last, lines: 0 };
}

function closingQuote(text: string, from: number, fieldLength: number): number {
  const limit = Math.min(text.length, from + fieldLength);
  for (let at = text.indexOf('"', from); at >= 0 && at <= limit; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return -1;
}
