/** The mark between whole and part. */
export type DecimalMark = "." | ",";

/** Why a text is no number that could be kept. */
export type NotANumber = "text" | "date" | "range" | "fraction" | "separators" | "unit" | "too-large";

/**
 * What a person typed or pasted, as it is understood.
 *
 * `evidence` is the decimal mark that the writer must use, null where it does not show; `decided` is true where the
 * text alone could be read in two ways.
 */
export type Understood =
  | { kind: "empty" }
  | { kind: "number"; value: number; evidence: DecimalMark | null; decided: boolean }
  | { kind: "doubtful"; mark: DecimalMark; asDecimal: number; asGrouped: number }
  | { kind: "refused"; why: NotANumber };

const refused = (why: NotANumber): Understood => ({ kind: "refused", why });

/**
 * Understands one number as people write it: digits of any script, blanks and marks of any country. What can be read
 * in two ways is doubtful and never guessed; the reading of files follows the same rules.
 *
 * @param text what stands in the cell
 * @param mark decimal mark that the writer's other numbers have shown, null when none has
 * @param percent true where the cell's unit is percent, so that a percent sign says nothing new
 * @example understandNumber("1.234,5", null) // => { kind: "number", value: 1234.5, evidence: ",", decided: false }
 */
export function understandNumber(text: string, mark: DecimalMark | null, percent = false): Understood {
  const written = plainDigits(text).trim();
  if (written === "") return { kind: "empty" };
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(written) && !/^\d{1,3}(\.\d{3})+$/.test(written)) return refused("date");
  if (/^\d[\d.,']*\s?(?:-|\.\.|…|to|à|до|至)\s?\d/u.test(written)) return refused("range");
  if (/^\d+\s?[/:]\s?\d+$/.test(written)) return refused("fraction");
  const match = /^([-+]?)\s*(\d[\d.,' ]*|[.,]\d+)(?:e([-+]?\d{1,3}))?\s*(.*)$/iu.exec(written);
  if (match === null) return refused("text");
  const [, sign = "", digits = "", exponent, rest = ""] = match;
  if (rest !== "" && !(percent && rest === "%")) return refused(/^[.,']/.test(rest) ? "separators" : "unit");
  const times = (value: string) => Number(`${sign}${value}${exponent === undefined ? "" : `e${exponent}`}`) + 0;
  return shaped(digits.trim(), mark, exponent !== undefined, times);
}

function shaped(
  digits: string,
  mark: DecimalMark | null,
  scientific: boolean,
  times: (value: string) => number,
): Understood {
  const number = (value: string, evidence: DecimalMark | null, decided = false): Understood =>
    Number.isFinite(times(value)) ? { kind: "number", value: times(value), evidence, decided } : refused("too-large");
  const blanks = /[ ']/.test(digits);
  const [points, commas] = [count(digits, "."), count(digits, ",")];
  if (points === 0 && commas === 0) {
    if (blanks && !inGroups(digits, /[ ']/)) return refused("separators");
    return number(digits.replaceAll(/[ ']/g, ""), null);
  }
  const decimal: DecimalMark = digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  const other = decimal === "." ? "," : ".";
  if (count(digits, decimal) > 1) {
    // The last mark stands more than once, so it can only group, and nothing else may stand beside it.
    if (count(digits, other) > 0 || blanks || !inGroups(digits, decimal)) return refused("separators");
    return number(digits.replaceAll(decimal, ""), other);
  }
  const [whole = "", part = ""] = digits.split(decimal);
  const grouping = count(digits, other) > 0 ? other : /[ ']/;
  if (count(digits, other) > 0 && blanks) return refused("separators");
  if (/[ ']/.test(part)) return refused("separators");
  const grouped = count(digits, other) > 0 || blanks;
  if (grouped && !inGroups(whole, grouping)) return refused("separators");
  const plain = `${whole.replaceAll(/[ '.,]/g, "")}.${part}`;
  if (grouped || scientific || part.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole)) return number(plain, decimal);
  const [asDecimal, asGrouped] = [times(plain), times(whole + part)];
  if (mark === null) return { kind: "doubtful", mark: decimal, asDecimal, asGrouped };
  return mark === decimal ? number(plain, null, true) : number(whole + part, null, true);
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Groups of three, or of two and a last one of three as in India. */
function inGroups(whole: string, separator: string | RegExp): boolean {
  const [first = "", ...groups] = whole.split(separator);
  const last = groups.at(-1);
  if (last === undefined || last.length !== 3 || first.length === 0 || first.length > 3) return false;
  const middle = groups.slice(0, -1);
  return (
    middle.every(({ length }) => length === 3) || (first.length <= 2 && middle.every(({ length }) => length === 2))
  );
}

const starts = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** European digits, blanks and marks in place of those of other scripts. */
function plainDigits(text: string): string {
  return text
    .replaceAll(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const start = starts.find((one) => code >= one && code <= one + 9);
      return start === undefined ? digit : String(code - start);
    })
    .replaceAll(/[\u066b\uff0e\u00b7]/g, ".")
    .replaceAll(/[\uff0c\u060c]/g, ",")
    .replaceAll(/[\u066c\u2019\u02bc]/g, "'")
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, " ")
    .replaceAll(/[\u2212\u2013\u2014]/g, "-")
    .replaceAll(/[\u066a\uff05]/g, "%")
    .replaceAll(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "");
}
