import type { FigureContent, FigureId } from "@urbimetry/model";
import type { GridLine } from "../layout/grid-lines.ts";
import { landing, typedColumns, type CellId } from "../layout/grid-walk.ts";
import { understandNumber, type DecimalMark } from "../numbers/understand-number.ts";
import { withDetails } from "../store/content.ts";
import type { GridStore } from "../store/grid-store.ts";
import type { NotYet } from "../store/grid-view.ts";
import { typed } from "../store/type-figure.ts";

/** One pasted cell, as it stood on the clipboard and as it is understood. */
export interface PastedCell {
  figureId: FigureId;
  label: string;
  text: string;
  content: FigureContent | null;
  notYet: NotYet | null;
  /** True where the text alone could be read in two ways. */
  decided: boolean;
}

/** A block as it would be written. */
export interface PasteReading {
  cells: PastedCell[];
  writes: { figureId: FigureId; content: FigureContent | null }[];
  /** Rows and cells of the block that find no place in the grid. */
  without: number;
  /** Cells that are locked and stay as they are. */
  locked: number;
  /** True where somebody should look before it is kept: it says more than plain whole numbers. */
  needsLook: boolean;
  mark: DecimalMark | null;
  /** Reads the same block again with a decimal mark. */
  again(mark: DecimalMark): PasteReading;
}

type Source = Pick<GridStore, "lines" | "row" | "present" | "mark" | "setMark" | "layout">;

/**
 * Reads a block that is pasted at a cell: down the lines that are shown, and to the side from figure to unit to quality.
 *
 * A number that can be read in two ways is decided by the clear ones of the same block, and by nothing else.
 */
export function pasteOf(
  store: Source,
  at: CellId,
  rows: readonly (readonly string[])[],
  words: { yes: string; no: string },
  given: DecimalMark | null = null,
): PasteReading {
  const mark = given ?? markOf(rows);
  const from = Math.max(0, (typedColumns as readonly string[]).indexOf(at.column));
  const own = { ...store, mark: () => mark, setMark: () => undefined };
  const { lines, without } = landing(store.lines(), at, rows.length);
  const cells: PastedCell[] = [];
  let left = without;
  let locked = 0;
  lines.forEach((line, place) => {
    const shown = store.layout.byId.get(line.pointId)?.lines.find((one) => one.figureId === line.figureId);
    const row = rows[place] ?? [];
    if (!shown || row.every((text) => text.trim() === "")) return;
    if (store.row(line.pointId).state.locked) locked += 1;
    else cells.push(pastedLine(own, shown, row, from, words));
    left += Math.max(0, row.length - (typedColumns.length - from));
  });
  return {
    cells,
    writes: cells.filter(({ notYet }) => notYet === null).map(({ figureId, content }) => ({ figureId, content })),
    without: left,
    locked,
    needsLook:
      left > 0 ||
      locked > 0 ||
      cells.some(({ text, notYet, decided }) => notYet !== null || decided || !/^\d*$/.test(text)),
    mark,
    again: (next) => pasteOf(store, at, rows, words, next),
  };
}

function pastedLine(
  store: Source,
  line: GridLine,
  row: readonly string[],
  from: number,
  words: { yes: string; no: string },
): PastedCell {
  const by = (column: (typeof typedColumns)[number]): string | undefined => row[typedColumns.indexOf(column) - from];
  const text = by("figure") ?? "";
  const result =
    by("figure") === undefined ? { content: store.present(line.figureId) } : typed(store, line, text, words);
  const unit = line.units.find((one) => one === by("unit")?.trim());
  const grade = store.layout.framework.qualityGrades.find(
    ({ id, order }) => id === by("quality")?.trim() || String(order) === by("quality")?.trim(),
  );
  const details = { ...(unit && { unit }), ...(grade && { quality: grade.id }) };
  const content = "content" in result ? result.content : store.present(line.figureId);
  const decides = understandNumber(text, null).kind === "doubtful" && "content" in result;
  return {
    figureId: line.figureId,
    label: line.label,
    text,
    content: Object.keys(details).length > 0 ? withDetails(content, details) : content,
    notYet: "notYet" in result ? result.notYet : null,
    decided: line.kind === "number" && decides,
  };
}

/** The decimal mark that the clear numbers of a block show, null where none or both do. */
function markOf(rows: readonly (readonly string[])[]): DecimalMark | null {
  const shown = new Set(
    rows.flat().flatMap((text) => {
      const understood = understandNumber(text, null, true);
      return understood.kind === "number" && understood.evidence !== null ? [understood.evidence] : [];
    }),
  );
  return shown.size === 1 ? ([...shown][0] ?? null) : null;
}
