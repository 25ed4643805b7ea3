import { measureText } from "./measure-text.ts";
import type { Weight } from "./measure-text.ts";

/** A part of a text that one font can draw, and where it begins, counted from where the text begins. */
export interface TextPiece {
  text: string;
  offset: number;
}

const arabic = /\p{Script=Arabic}/u;
/** Words with a character that the Arabic fonts have no shape for: raised and lowered figures, the micro sign. */
const foreignWords = /[^\s\p{Script=Arabic}(),/]*[¹²³⁰-⁹₀-₉µ№][^\s\p{Script=Arabic}(),/]*/gu;

/**
 * Divides a text that no single font can draw, because some renderers then draw none of it: Arabic words and `³` or
 * `CO₂` become pieces of their own. Every other text is one piece.
 *
 * @example textPieces("9 µg/m³", 10) // => [{ "text": "9 µg/m³", "offset": 0 }]
 * @example textPieces("غرام/م³", 10).map((piece) => piece.text) // => ["غرام/م", "³"]
 */
export function textPieces(text: string, size: number, weight: Weight = 400): TextPiece[] {
  const words = [...text.matchAll(foreignWords)];
  if (words.length === 0 || !arabic.test(text)) return [{ text, offset: 0 }];
  const cuts = words.flatMap((word) => [word.index, word.index + word[0].length]);
  const edges = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((from, index) => {
    const part = text.slice(from, edges[index + 1]);
    if (part.trim() === "") return [];
    const before = text.slice(0, from + part.length - part.trimStart().length);
    return [{ text: part.trim(), offset: measureText(before, size, weight) }];
  });
}
