import { shortenText } from "../text/wrap-text.ts";

/** Places of the goals, column by column so that reading goes down. */
export interface SdgLayout {
  /** Width of one goal. */
  cellWidth: number;
  /** Room for the lines of the names. */
  nameLines: number;
  /** One per goal: from where reading begins, and from the top. */
  places: { x: number; y: number }[];
  height: number;
}

export const nameSize = 11.5;
export const squareSize = 30;
/** Where name and bar begin, from the start of the cell. */
export const textStart = squareSize + 10;
const columnGap = 28;
const smallest = 250;

/** As many columns as keep a name readable; rows are as high as the longest name needs. */
export function sdgLayout(names: readonly string[], width: number): SdgLayout {
  const columns = Math.max(1, Math.floor((width + columnGap) / (smallest + columnGap)));
  const cellWidth = (width - columnGap * (columns - 1)) / columns;
  const room = { width: cellWidth - textStart, size: nameSize, lines: 2 };
  const nameLines = Math.max(1, ...names.map((name) => shortenText(name, room).length));
  const rows = Math.ceil(names.length / columns);
  const rowHeight = nameLines * nameSize * 1.2 + 36;
  const places = names.map((_, index) => ({
    x: Math.floor(index / rows) * (cellWidth + columnGap),
    y: (index % rows) * rowHeight,
  }));
  return { cellWidth, nameLines, places, height: rows * rowHeight };
}
