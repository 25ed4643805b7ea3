/** A field of a table that should hold a number: the number, nothing, or why it is none. */
export type NumberField =
  | { kind: "number"; value: number }
  | { kind: "empty" }
  | { kind: "problem"; code: "field-not-a-number" | "field-says-missing" | "field-out-of-range" };

const shape = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const wordsForMissing = /^(?:nan|na|n\/a|n\.a\.|null|none|missing|-+|\.+|#n\/a|#nv)$/i;

/**
 * Largest magnitude that is taken for a figure. The fourth power of a deviation (kurtosis) of millions of such figures is
 * still finite; no quantity of a city comes near it.
 */
export const largestFigure = 1e50;

/**
 * Reads a number strictly: decimal point, no thousands marks, no units, no words. Nothing is guessed.
 *
 * @example readNumberField("12.5") // => { kind: "number", value: 12.5 }
 * @example readNumberField("") // => { kind: "empty" }
 * @example readNumberField("NaN") // => { kind: "problem", code: "field-says-missing" }
 * @example readNumberField("1,5") // => { kind: "problem", code: "field-not-a-number" }
 * @example readNumberField("1e300") // => { kind: "problem", code: "field-out-of-range" }
 */
export function readNumberField(field: string): NumberField {
  const text = field.trim();
  if (text === "") return { kind: "empty" };
  if (!shape.test(text)) {
    if (wordsForMissing.test(text)) return { kind: "problem", code: "field-says-missing" };
    const infinite = /^[+-]?inf(?:inity)?$/i.test(text);
    return { kind: "problem", code: infinite ? "field-out-of-range" : "field-not-a-number" };
  }
  const value = Number(text);
  if (!(Math.abs(value) <= largestFigure)) return { kind: "problem", code: "field-out-of-range" };
  // −0 would be written as 0 and read back as another number.
  return { kind: "number", value: value === 0 ? 0 : value };
}
