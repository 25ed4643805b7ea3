import { measureText } from "./measure-text.ts";
import type { Weight } from "./measure-text.ts";

/** Room for a text. Widths and sizes are in the drawing's units. */
export interface TextRoom {
  width: number;
  size: number;
  weight?: Weight;
  /** Most lines the text may take; 1 when left out. */
  lines?: number;
}

/** Characters after which a line may break: spaces, hyphens and every Han character. */
const pieces = /[^\s\-\u2e80-\u9fff]*(?:-|[\u2e80-\u9fff][，。、；：）]?|\s+|$)/gu;

/**
 * Breaks a text into lines that fit, or says that it does not: text is left out rather than squeezed.
 *
 * Lines are evened out, so that two lines are about equally long.
 *
 * @returns the lines, or null when the text does not fit into the room
 * @example wrapText("Water and Sanitation", { width: 60, size: 10, lines: 2 }) // => ["Water and", "Sanitation"]
 * @example wrapText("Sanitation", { width: 20, size: 10 }) // => null
 */
export function wrapText(text: string, room: TextRoom): string[] | null {
  const greedy = breakLines(text, room, room.width);
  if (!greedy || greedy.length > (room.lines ?? 1)) return null;
  if (greedy.length === 1) return greedy;
  for (let share = 0.5; share < 1; share += 0.05) {
    const even = breakLines(text, room, room.width * share);
    if (even && even.length === greedy.length) return even;
  }
  return greedy;
}

/**
 * The text in as many lines as fit; where it is longer the last line ends in an ellipsis.
 *
 * @example shortenText("Water and Sanitation", { width: 60, size: 10 }) // => ["Water and…"]
 */
export function shortenText(text: string, room: TextRoom): string[] {
  const fitting = wrapText(text, room);
  if (fitting) return fitting;
  const lines = breakLines(text, room, room.width, true) ?? [text];
  const most = room.lines ?? 1;
  if (lines.length <= most) return lines.map((line) => ellipsis(line, room, false));
  return lines.slice(0, most).map((line, index) => ellipsis(line, room, index === most - 1));
}

function ellipsis(line: string, room: TextRoom, always: boolean): string {
  if (!always && measureText(line, room.size, room.weight) <= room.width) return line;
  const characters = Array.from(line);
  while (characters.length > 1 && measureText(`${characters.join("")}…`, room.size, room.weight) > room.width)
    characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

function breakLines(text: string, room: TextRoom, width: number, overlong = false): string[] | null {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(pieces)) {
    if (piece === "") continue;
    if (measureText((line + piece).trimEnd(), room.size, room.weight) <= width) {
      line += piece;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    if (!overlong && measureText(piece.trimEnd(), room.size, room.weight) > width) return null;
    line = piece;
  }
  if (line !== "") lines.push(line.trimEnd());
  return lines;
}
