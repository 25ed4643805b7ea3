import { SourceError } from "@urbimetry/model";
import { sniffSeparator, type Separator } from "./separator.ts";
import { visitRecords, type LooseQuote, type RecordVisitor } from "./visit-records.ts";

/** Bytes of a file, piece by piece; a file that was read whole is a list of one piece. */
export type ByteSource = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** What a stream of records may ask of the machine: an open quote is never followed further than this. */
const longestRecord = 8 * 1024 * 1024;

/**
 * Goes through the records of a UTF-8 table of any length, keeping no more than one piece in memory. The separator is
 * found out from the first piece; fields are handed on as they stand, nothing is taken for a number or a date.
 *
 * @param visit as of `visitRecords`; lines are counted from the beginning of the file
 * @throws SourceError `not-utf-8` when the bytes are no UTF-8, `field-too-long` when a quote stays open for 8 MB
 */
export async function streamRecords(source: ByteSource, visit: RecordVisitor): Promise<LooseQuote[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const loose: LooseQuote[] = [];
  let rest = "";
  let line = 0;
  let separator: Separator | null = null;
  let going = true;
  const hand = (text: string) => {
    separator ??= sniffSeparator(text);
    const before = line;
    const open = visitRecords(text, separator, (fields, at) => {
      const answer = visit(fields, before + at);
      if (answer === false) going = false;
      return answer;
    });
    loose.push(...open.map((quote) => ({ line: before + quote.line })));
    line += countLines(text);
  };
  for await (const bytes of source) {
    const text = rest + decode(decoder, bytes);
    const end = lastRecordEnd(text);
    if (end === 0 && text.length > longestRecord)
      throw new SourceError("field-too-long", "a record does not end", { limit: longestRecord });
    if (end > 0) hand(text.slice(0, end));
    rest = text.slice(end);
    if (!going) return loose;
  }
  const last = rest + decode(decoder, null);
  if (last !== "") hand(last);
  return loose;
}

function decode(decoder: TextDecoder, bytes: Uint8Array | null): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (cause) {
    throw new SourceError("not-utf-8", "the table is not in UTF-8", {}, { cause });
  }
}

/** Position behind the last line end outside quotes, 0 where there is none. */
function lastRecordEnd(text: string): number {
  let end = 0;
  let from = 0;
  while (from < text.length) {
    const quote = text.indexOf('"', from);
    const stop = quote < 0 ? text.length : quote;
    const found = text.lastIndexOf("\n", stop - 1);
    if (found >= from && stop > 0) end = found + 1;
    if (quote < 0) return end;
    const closing = text.indexOf('"', quote + 1);
    if (closing < 0) return end;
    from = closing + 1;
  }
  return end;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
