import type { FigureId } from "@urbimetry/model";

/** Columns of the grid in reading order. Some belong to a line, the others to the data point as a whole. */
export const columns = [
  "name",
  "figure",
  "unit",
  "quality",
  "value",
  "band",
  "previous",
  "change",
  "peers",
  "state",
] as const;
export type Column = (typeof columns)[number];

/** Columns of which each line has its own cell. */
export const lineColumns: readonly Column[] = ["figure", "unit", "quality"];

/** Columns in which a block may be pasted, in their order. */
export const typedColumns = ["figure", "unit", "quality"] as const;

/** A cell: a line of a data point, and a column. Cells of the data point as a whole stand in its first line. */
export interface CellId {
  pointId: string;
  figureId: FigureId;
  column: Column;
}

/** A line as far as walking needs it. */
export interface WalkLine {
  pointId: string;
  figureId: FigureId;
}

export type Direction =
  | "up"
  | "down"
  | "start"
  | "end"
  | "row-start"
  | "row-end"
  | "top"
  | "bottom"
  | "page-up"
  | "page-down";

const pageLines = 12;

/**
 * The cell that a key leads to; the same one where the grid ends.
 *
 * @param lines lines that are shown, in order
 * @param direction `start` and `end` are the sides where reading begins and ends, whatever the writing direction
 */
export function walk(lines: readonly WalkLine[], from: CellId, direction: Direction): CellId {
  const at = lineIndex(lines, from);
  const first = lines[0];
  const last = lines.at(-1);
  if (at < 0 || !first || !last) return first ? { ...first, column: from.column } : from;
  const column = columns.indexOf(from.column);
  switch (direction) {
    case "start":
      return column === 0 ? from : cell(lines, at, columns[column - 1] ?? from.column);
    case "end":
      return column === columns.length - 1 ? from : cell(lines, at, columns[column + 1] ?? from.column);
    case "row-start":
      return cell(lines, at, columns[0]);
    case "row-end":
      return cell(lines, at, columns[columns.length - 1] ?? from.column);
    case "top":
      return cell(lines, 0, from.column);
    case "bottom":
      return cell(lines, lines.length - 1, from.column);
    case "page-up":
      return cell(lines, Math.max(0, at - pageLines), from.column);
    case "page-down":
      return cell(lines, Math.min(lines.length - 1, at + pageLines), from.column);
    default:
      return vertical(lines, at, from, direction === "down" ? 1 : -1);
  }
}

/** The next place to type after a cell: the figure of the next line. */
export const nextFigure = (lines: readonly WalkLine[], from: CellId, back = false): CellId =>
  vertical(lines, lineIndex(lines, from), { ...from, column: "figure" }, back ? -1 : 1);

function vertical(lines: readonly WalkLine[], at: number, from: CellId, step: 1 | -1): CellId {
  const ofLine = lineColumns.includes(from.column);
  for (let place = at + step; place >= 0 && place < lines.length; place += step) {
    const line = lines[place];
    if (line && (ofLine || line.pointId !== from.pointId)) return cell(lines, place, from.column);
  }
  return from;
}

/** A cell at a line; where the data point has one cell for all its lines, that one. */
function cell(lines: readonly WalkLine[], at: number, column: Column): CellId {
  const line = lines[at];
  if (!line) throw new RangeError(`walk requires a line at ${at}`);
  return { pointId: line.pointId, figureId: line.figureId, column };
}

const lineIndex = (lines: readonly WalkLine[], { pointId, figureId }: CellId): number =>
  lines.findIndex((line) => line.pointId === pointId && line.figureId === figureId);

/** Lines in which a block lands that is pasted at a cell, and how many of its rows find no line. */
export function landing(
  lines: readonly WalkLine[],
  from: CellId,
  rows: number,
): { lines: WalkLine[]; without: number } {
  const at = Math.max(0, lineIndex(lines, from));
  const under = lines.slice(at, at + rows);
  return { lines: under, without: rows - under.length };
}

export const sameCell = (one: CellId | null, other: CellId | null): boolean =>
  one?.pointId === other?.pointId && one?.figureId === other?.figureId && one?.column === other?.column;
