import { isDate } from "./date-text.ts";
import { plainDigits } from "./digits.ts";
import { magnitudeOf } from "./magnitude.ts";
import type { DecimalMark } from "./number-shape.ts";
import { numberShape } from "./number-shape.ts";

/**
 * Something about a number that its reader should look at though it is understood.
 *
 * `bound`: a limit (`<0.1`) taken as the figure; `approximate`: `~ 12`, `ca. 12`; `parentheses`: `(12)` as −12;
 * `trailing-minus`: `12-` as −12; `magnitude`: `3 million` written out; `footnote`: `12*`; `currency`: `€ 12`;
 * `decided`: doubtful by itself, decided by the decimal mark of its column or file.
 */
export type NumberRemark =
  | "bound"
  | "approximate"
  | "parentheses"
  | "trailing-minus"
  | "magnitude"
  | "footnote"
  | "currency"
  | "decided";

/** Why a text is no number. */
export type NotANumber = "text" | "date" | "range" | "fraction" | "separators" | "magnitude" | "too-large";

/**
 * A text understood as a number, or why it could not be.
 *
 * `rest` is what stood behind (or, for currency and percent, before) the digits: mostly a unit.
 * `evidence` is the decimal mark the writer must use, null where it does not show.
 */
export type NumberReading =
  | {
      kind: "number";
      value: number;
      rest: string;
      remarks: NumberRemark[];
      evidence: DecimalMark | null;
    }
  | { kind: "doubtful"; separator: DecimalMark; asDecimal: number; asGrouped: number }
  | { kind: "not-a-number"; why: NotANumber };

const plain = /^-?(?:0|[1-9]\d*)(?:\.(?:\d{1,2}|\d{4,}))?$/;
const before =
  /^(?:([<>≤≥]=?)|([~≈±]|(?:[Cc]a|[Aa]pprox|[Ee]nv|[Ee]twa|около|约|حوالي)\.?(?=[ \d]))|([-+])|([$€£¥₽₹₩₺₴₪฿]|[A-Z]{3}(?=[ \d]))|(%))\s*/u;
const core = /^(?:\d+(?:[ '.,\u066b\u066c\u00b7](?!10[\^⁻⁺⁰¹²³⁴-⁹])\d+)*[.,]?|[.,\u066b]\d+)/;
const exponentMark = /^(?:e([+-]?\d{1,4})(?![\d\p{L}])| ?[x×*·] ?10(?:\^([+-]?\d{1,3})|([⁻⁺]?[⁰¹²³⁴-⁹]{1,3})))/iu;
const footnote = /^(?:\*{1,3}|[†‡§]|[¹²³⁴-⁹]{1,2}|\([a-z]\)|\[\d{1,2}\])$/iu;

/**
 * Reads one number as people write it: digits of any script, spaces and marks of any country, signs, percent,
 * currency, limits, powers of ten. What could be read in two ways is `doubtful`, never guessed.
 *
 * @param text        what stood in the cell; must not be empty
 * @param decimalMark decimal mark that other figures of the column or file have shown, null when none has
 * @example readNumber("1 234,5 km", null) // => { kind: "number", value: 1234.5, rest: "km", remarks: [], evidence: "," }
 * @example readNumber("1,234", null) // => { kind: "doubtful", separator: ",", asDecimal: 1.234, asGrouped: 1234 }
 * @example readNumber("1,234", ".") // => { kind: "number", value: 1234, rest: "", remarks: ["decided"], evidence: null }
 */
export function readNumber(text: string, decimalMark: DecimalMark | null): NumberReading {
  if (plain.test(text)) return simple(text);
  const written = plainDigits(text).trim();
  if (isDate(written)) return { kind: "not-a-number", why: "date" };
  const opened = readBefore(written);
  const inParentheses = /^\((.+)\)$/.exec(opened.left);
  const left = inParentheses?.[1] ?? opened.left;
  const digits = core.exec(left)?.[0];
  if (digits === undefined) return { kind: "not-a-number", why: "text" };
  const power = exponentMark.exec(left.slice(digits.length));
  const behind = left.slice(digits.length + (power?.[0].length ?? 0));
  const exponent = power === null ? null : Number(plainExponent(power[1] ?? power[2] ?? power[3] ?? ""));
  const reason = notSingle(behind);
  if (reason !== null) return { kind: "not-a-number", why: reason };

  const shape = numberShape(digits, exponent);
  if (shape.kind === "broken")
    return { kind: "not-a-number", why: tooLarge(digits, exponent) ? "too-large" : "separators" };
  if (shape.kind === "doubtful" && decimalMark === null) return shape;
  const after = readBehind(behind, opened.rest);
  if (after === null) return { kind: "not-a-number", why: "magnitude" };
  const decided =
    shape.kind === "clear" ? shape.value : shape.separator === decimalMark ? shape.asDecimal : shape.asGrouped;
  const negative = opened.negative !== (inParentheses !== null || after.minus);
  return {
    kind: "number",
    value: signed(timesMagnitude(decided, after.power), negative),
    rest: after.rest,
    remarks: [
      ...opened.remarks,
      ...(inParentheses === null ? [] : (["parentheses"] as const)),
      ...after.remarks,
      ...(shape.kind === "doubtful" ? (["decided"] as const) : []),
    ],
    evidence: shape.kind === "clear" ? shape.evidence : null,
  };
}

/** A point with one, two or four and more decimals, written as machines do: by far the most frequent case. */
function simple(text: string): NumberReading {
  const value = Number(text);
  if (!Number.isFinite(value)) return { kind: "not-a-number", why: "too-large" };
  return { kind: "number", value: value + 0, rest: "", remarks: [], evidence: text.includes(".") ? "." : null };
}

interface Before {
  left: string;
  negative: boolean;
  rest: string;
  remarks: NumberRemark[];
}

/** Takes signs, limits, currency and percent off the front, in any order. */
function readBefore(written: string): Before {
  let left = written;
  let negative = false;
  let rest = "";
  const remarks: NumberRemark[] = [];
  for (let match = before.exec(left); match !== null; match = before.exec(left)) {
    const [whole, limit, about, sign, currency, percent] = match;
    if (limit !== undefined) remarks.push("bound");
    if (about !== undefined) remarks.push("approximate");
    if (sign === "-") negative = !negative;
    if (currency !== undefined) remarks.push("currency");
    if (currency !== undefined || percent !== undefined)
      rest = (currency ?? percent ?? "") + (rest === "" ? "" : ` ${rest}`);
    left = left.slice(whole.length);
    if (left === "") break;
  }
  return { left, negative, rest, remarks };
}

interface Behind {
  rest: string;
  minus: boolean;
  power: number;
  remarks: NumberRemark[];
}

/** Understands what follows the digits; null when it is a magnitude that means different things to different readers. */
function readBehind(behind: string, front: string): Behind | null {
  const words = behind.trim();
  if (words === "") return { rest: front, minus: false, power: 0, remarks: [] };
  if (words === "-") return { rest: front, minus: true, power: 0, remarks: ["trailing-minus"] };
  if (footnote.test(words)) return { rest: front, minus: false, power: 0, remarks: ["footnote"] };
  const magnitude = magnitudeOf(words);
  if (magnitude === "doubtful") return null;
  if (magnitude !== null) return { rest: front, minus: false, power: magnitude, remarks: ["magnitude"] };
  return { rest: front === "" ? words : `${front} ${words}`, minus: false, power: 0, remarks: [] };
}

/** What shows that there is more than one number: `10-12`, `1/2`, `3:1`. A slash before 1 000 or more is a unit's. */
function notSingle(behind: string): NotANumber | null {
  if (/^ ?(?:-|\.{2,3}|…|to |bis |à |до |至|~) ?[\d.,]+/u.test(behind)) return "range";
  if (/^ ?[/:] ?\d{1,2}(?!\d| \d{3})/.test(behind)) return "fraction";
  return /^[.,']/.test(behind) ? "separators" : null;
}

function plainExponent(written: string): string {
  return written.replace(/[⁻⁺⁰¹²³⁴-⁹]/g, (mark) => "-+0123456789"["⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(mark)] ?? "");
}

function tooLarge(digits: string, exponent: number | null): boolean {
  return digits.length > 308 || (exponent ?? 0) > 290;
}

/** By moving the decimal point in the text, so that 1.1 million is 1100000 and not 1100000.0000000002. */
function timesMagnitude(value: number, power: number): number {
  return power === 0 ? value : Number(`${value}e${power}`);
}

function signed(value: number, negative: boolean): number {
  return negative && value !== 0 ? -value : value;
}
