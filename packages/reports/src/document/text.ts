import type { Drawing } from "./drawing.ts";

/**
 * A piece of running text.
 *
 * - `body`: full ink, where the text around it is lighter;
 * - `strong`: semibold;
 * - `soft`: lighter ink, for what stands beside the matter;
 * - `code`: a code, a place or a raw figure, which runs from left to right in every language and is not broken;
 * - `raw`: what somebody typed, of either direction, kept apart from the sentence around it;
 * - `missing`: the words that stand where a figure would;
 * - `note`: small and lighter, on a line of its own beneath what it belongs to;
 * - `drawing`: a mark as high as the line.
 */
export type Piece =
  | { kind: "body" | "strong" | "soft" | "code" | "raw" | "missing"; text: string }
  | { kind: "note"; text: readonly (string | Piece)[] }
  | { kind: "drawing"; drawing: Drawing };

/** Running text: plain, or made of pieces. Pieces are never glued to make a sentence; they stand side by side. */
export type Text = string | readonly (string | Piece)[];

/** The words of a text, without the drawings. */
export function plainText(text: Text): string {
  if (typeof text === "string") return text;
  return text.map((piece) => (typeof piece === "string" ? piece : wordsOf(piece))).join("");
}

function wordsOf(piece: Piece): string {
  if (piece.kind === "drawing") return "";
  return piece.kind === "note" ? ` ${plainText(piece.text)}` : piece.text;
}

export const body = (text: string): Piece => ({ kind: "body", text });
export const strong = (text: string): Piece => ({ kind: "strong", text });
export const soft = (text: string): Piece => ({ kind: "soft", text });
export const code = (text: string): Piece => ({ kind: "code", text });
export const raw = (text: string): Piece => ({ kind: "raw", text });
export const missing = (text: string): Piece => ({ kind: "missing", text });
export const note = (...text: readonly (string | Piece)[]): Piece => ({ kind: "note", text });
