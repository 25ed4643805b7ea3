/** The character that stands before the decimals. */
export type DecimalMark = "." | ",";

/**
 * What the digits and separators of a number say by themselves.
 *
 * `clear`: there is one way to read it; `evidence` is the decimal mark its writer must use, null where it does not show.
 * `doubtful`: one `separator` that may be the decimal mark or group the thousands (`1,234`).
 * `broken`: no number is written like this (`1.2.3`, `12 34`).
 */
export type NumberShape =
  | { kind: "clear"; value: number; evidence: DecimalMark | null }
  | { kind: "doubtful"; separator: DecimalMark; asDecimal: number; asGrouped: number }
  | { kind: "broken" };

const broken: NumberShape = { kind: "broken" };

/**
 * Reads digits with separators: blank, apostrophe and U+066C group, U+066B and the middle dot are decimal marks,
 * point and comma can be either.
 *
 * @param digits   digits 0 to 9 and separators, starting with a digit or a decimal mark
 * @param exponent power of ten written after it; a mantissa is never grouped
 * @example numberShape("1.234,5") // => { kind: "clear", value: 1234.5, evidence: "," }
 * @example numberShape("1,234") // => { kind: "doubtful", separator: ",", asDecimal: 1.234, asGrouped: 1234 }
 * @example numberShape("1.2.3") // => { kind: "broken" }
 */
export function numberShape(digits: string, exponent: number | null = null): NumberShape {
  if (/^\d+$/.test(digits)) return clear(digits, "", exponent, null);
  const own = /[\u066b\u00b7]/.exec(digits);
  if (own !== null) return withOwnMark(digits, own.index, exponent);
  const point = digits.lastIndexOf(".");
  const comma = digits.lastIndexOf(",");
  if (point < 0 && comma < 0) return grouped(digits, exponent, null);
  const mark: DecimalMark = point > comma ? "." : ",";
  const other: DecimalMark = mark === "." ? "," : ".";
  const at = Math.max(point, comma);
  const whole = digits.slice(0, at);
  const decimals = digits.slice(at + 1);
  if (whole.includes(mark)) return whole.includes(other) ? broken : grouped(digits, exponent, other);
  if (!/^\d*$/.test(decimals)) return broken;
  if (/\D/.test(whole)) return isGrouped(whole) ? clear(withoutMarks(whole), decimals, exponent, mark) : broken;
  if (decimals === "") return exponent === null ? clear(whole, "", null, null) : broken;
  const couldBeGroups = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && exponent === null;
  if (!couldBeGroups) return clear(whole, decimals, exponent, mark);
  return {
    kind: "doubtful",
    separator: mark,
    asDecimal: Number(`${whole}.${decimals}`),
    asGrouped: Number(whole + decimals),
  };
}

/** Groups without decimals. `decimalMark` is what the decimal mark must be when this separator groups. */
function grouped(digits: string, exponent: number | null, decimalMark: DecimalMark | null): NumberShape {
  if (exponent !== null || !isGrouped(digits)) return broken;
  return clear(withoutMarks(digits), "", null, decimalMark);
}

function withOwnMark(digits: string, at: number, exponent: number | null): NumberShape {
  const whole = digits.slice(0, at);
  const decimals = digits.slice(at + 1);
  if (!/^\d+$/.test(decimals) || (/\D/.test(whole) && !isGrouped(whole))) return broken;
  return clear(withoutMarks(whole), decimals, exponent, null);
}

/** Threes (`1 234 567`) or the Indian twos before a last three (`12,34,567`), all with the same separator. */
function isGrouped(digits: string): boolean {
  return (
    /^\d{1,3}(?:([ '.,\u066c])\d{3})(?:\1\d{3})*$/.test(digits) ||
    /^\d{1,2}(?:([,\u066c])\d{2})(?:\1\d{2})*\1\d{3}$/.test(digits)
  );
}

function withoutMarks(digits: string): string {
  return digits.replace(/\D/g, "");
}

function clear(whole: string, decimals: string, exponent: number | null, evidence: DecimalMark | null): NumberShape {
  const value = Number(`${whole === "" ? "0" : whole}.${decimals}e${exponent ?? 0}`);
  return Number.isFinite(value) ? { kind: "clear", value, evidence } : broken;
}
