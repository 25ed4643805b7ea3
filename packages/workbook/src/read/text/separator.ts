import { visitRecords } from "./visit-records.ts";

export type Separator = "," | ";" | "\t" | "|";

const candidates: readonly Separator[] = [",", ";", "\t", "|"];
const sampleLines = 60;

/**
 * The character that parts the columns of a text: the one that gives the same number of columns on most lines, where
 * more columns win. A first line `sep=;`, which spreadsheet programs understand, decides.
 *
 * @example sniffSeparator("code;value\nEC: ICT: ICT: 1C;97,5\n") // => ";"
 * @example sniffSeparator("only one column\n1\n") // => ","
 */
export function sniffSeparator(text: string): Separator {
  const told = /^sep=([,;\t|])\r?\n/i.exec(text.slice(0, 16))?.[1];
  if (told !== undefined) return told as Separator;
  const sample = text.slice(0, 64 * 1024);
  let best: { separator: Separator; score: number } = { separator: ",", score: 0 };
  for (const separator of candidates) {
    const score = regularity(sample, separator);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** Share of lines with the most frequent number of columns, weighted by the number of separators per line. */
function regularity(sample: string, separator: Separator): number {
  if (!sample.includes(separator)) return 0;
  const counts = new Map<number, number>();
  let lines = 0;
  visitRecords(sample, separator, (fields) => {
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    lines += 1;
    return lines < sampleLines;
  });
  let score = 0;
  for (const [columns, count] of counts) {
    if (columns > 1) score = Math.max(score, (count / lines) ** 2 * (1 + Math.log2(columns)));
  }
  return score;
}
