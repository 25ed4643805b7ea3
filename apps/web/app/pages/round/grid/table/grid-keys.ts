import type { TextDirection } from "@urbimetry/model";
import type { Direction } from "../layout/grid-walk.ts";

/** What a key asks the grid to do. */
export type GridCommand =
  | { do: "walk"; direction: Direction }
  | { do: "next-figure"; back: boolean }
  | { do: "edit" }
  | { do: "type"; text: string }
  | { do: "clear" }
  | { do: "undo" }
  | { do: "redo" }
  | { do: "keys" }
  | { do: "panel" }
  | { do: "find" };

/** What a key press says, as far as the grid reads it. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const plain: Record<string, GridCommand> = {
  ArrowUp: { do: "walk", direction: "up" },
  ArrowDown: { do: "walk", direction: "down" },
  Home: { do: "walk", direction: "row-start" },
  End: { do: "walk", direction: "row-end" },
  PageUp: { do: "walk", direction: "page-up" },
  PageDown: { do: "walk", direction: "page-down" },
  Enter: { do: "edit" },
  F2: { do: "edit" },
  Delete: { do: "clear" },
  Backspace: { do: "clear" },
  "?": { do: "keys" },
};
const withControl: Record<string, GridCommand> = {
  z: { do: "undo" },
  y: { do: "redo" },
  Z: { do: "redo" },
  ".": { do: "panel" },
  f: { do: "find" },
  Home: { do: "walk", direction: "top" },
  End: { do: "walk", direction: "bottom" },
  ArrowUp: { do: "walk", direction: "top" },
  ArrowDown: { do: "walk", direction: "bottom" },
};

/**
 * What a key asks for while a cell is chosen and nothing is typed in it; null where the key is the browser's.
 *
 * @param direction writing direction: the arrows go where they point
 * @param typing true where the cell takes text, so that a letter begins to type
 */
export function commandOf(press: KeyPress, direction: TextDirection, typing: boolean): GridCommand | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = press;
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === "z" && shiftKey) return { do: "redo" };
    return withControl[key] ?? null;
  }
  if (key === "ArrowLeft" || key === "ArrowRight")
    return { do: "walk", direction: (key === "ArrowRight") === (direction === "ltr") ? "end" : "start" };
  if (key === "Enter" && shiftKey) return { do: "walk", direction: "up" };
  const fixed = plain[key];
  if (fixed) return fixed;
  return typing && [...key].length === 1 ? { do: "type", text: key } : null;
}
