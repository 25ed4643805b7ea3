import { useEffect, useMemo, useRef, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from "react";
import { flushSync } from "react-dom";
import { useSpeech } from "../../../../words/speech.ts";
import { columns, nextFigure, sameCell, walk, type CellId, type Column } from "../layout/grid-walk.ts";
import { profilePoint, valueFigure, type GridLine, type GridPoint } from "../layout/grid-lines.ts";
import { editedFigure } from "../numbers/shown-number.ts";
import { withValue } from "../store/content.ts";
import type { LineView } from "../store/grid-view.ts";
import { typeFigure } from "../store/type-figure.ts";
import { useGrid } from "../store/use-grid.ts";
import type { Leaving } from "./cell-editor.tsx";
import { cellElementId, cellOfElement } from "./cell-id.ts";
import { commandOf, type GridCommand } from "./grid-keys.ts";
import type { CellActions } from "./line-cells.tsx";
import { PointRows } from "./point-rows.tsx";

interface GridTableProps {
  points: readonly GridPoint[];
  /** What is typed is tried out while it is typed. */
  onTry(line: GridLine, text: string): void;
  onPaste(cell: CellId, text: string): void;
  /** Commands that are not about a cell. */
  onCommand(command: GridCommand): void;
  onState(pointId: string): void;
}

/** The grid itself: one table, of which one cell at a time is in the order of Tab. */
export function GridTable({ points, onTry, onPaste, onCommand, onState }: GridTableProps) {
  const translator = useSpeech();
  const store = useGrid();
  const table = useRef<HTMLTableElement>(null);
  const words = useMemo(() => ({ yes: translator.text("answer.yes"), no: translator.text("answer.no") }), [translator]);

  const focus = (cell: CellId) => {
    flushSync(() => store.activate(cell));
    const element = document.getElementById(cellElementId(cell));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const lineAt = (cell: CellId): GridLine | undefined => {
    const place = store.layout.byId.get(cell.pointId);
    const figureId = cell.column === "value" && place?.point ? valueFigure(place.point) : cell.figureId;
    return place?.lines.find((line) => line.figureId === figureId);
  };
  const writable = (cell: CellId): boolean =>
    !store.row(cell.pointId).state.locked && (cell.column !== "value" || cell.pointId !== profilePoint);
  const begin = (cell: CellId, text: string | null) => {
    if (["figure", "unit", "quality", "value"].includes(cell.column)) {
      if (writable(cell)) flushSync(() => store.edit({ cell, text }));
    } else if (cell.column === "state") onState(cell.pointId);
    else onCommand({ do: "panel" });
  };

  const actions: CellActions = useMemo(
    () => ({
      onTry: (view: LineView, text: string) => onTry(view.line, text),
      onCommit(view: LineView, text: string, leaving: Leaving, column: Column) {
        const cell = store.active();
        store.tryOut(null);
        store.edit(null);
        if (text.trim() !== editedFigure(translator, view.content?.value ?? null))
          typeFigure(store, view.line, text, words);
        if (cell === null || leaving === "stay") return;
        const lines = store.lines();
        const next = {
          down: () => walk(lines, cell, "down"),
          up: () => walk(lines, cell, "up"),
          next: () => (column === "value" ? walk(lines, cell, "down") : nextFigure(lines, cell)),
          back: () => (column === "value" ? walk(lines, cell, "up") : nextFigure(lines, cell, true)),
        };
        focus(next[leaving]());
      },
      onCancel() {
        const cell = store.active();
        store.tryOut(null);
        store.edit(null);
        if (cell) focus(cell);
      },
    }),
    // The grid's store and language stay the same as long as the page does.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [store, translator, words],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = store.active();
    if (cell === null || store.editing() !== null || event.nativeEvent.isComposing) return;
    const typing = (cell.column === "figure" || cell.column === "value") && writable(cell);
    const command = commandOf(event, translator.direction, typing);
    if (command === null) return;
    event.preventDefault();
    if (command.do === "walk") focus(walk(store.lines(), cell, command.direction));
    else if (command.do === "edit") begin(cell, null);
    else if (command.do === "type") begin(cell, command.text);
    else if (command.do === "clear") clear(cell);
    else onCommand(command);
  };
  const clear = (cell: CellId) => {
    const line = lineAt(cell);
    if (!line || !writable(cell) || !["figure", "value"].includes(cell.column)) return;
    store.setNotYet(line.figureId, null);
    store.write([{ figureId: line.figureId, content: withValue(store.present(line.figureId), null, line.unit) }]);
  };
  const onMouseDown = (event: MouseEvent) => {
    const cell = cellOfElement(event.target);
    if (cell === null || (event.target as Element).closest("input, select, button")) return;
    event.preventDefault();
    if (sameCell(cell, store.active()) && store.editing() === null && cell.column !== "name") begin(cell, null);
    else focus(cell);
  };
  const copy = (event: ClipboardEvent) => {
    const cell = store.active();
    const line = cell && lineAt(cell);
    if (!line || store.editing() !== null) return;
    const content = store.present(line.figureId);
    const text =
      cell.column === "figure" || cell.column === "value" ? editedFigure(translator, content?.value ?? null) : null;
    if (text === null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
  };
  const paste = (event: ClipboardEvent) => {
    const cell = store.active();
    if (cell === null || store.editing() !== null) return;
    event.preventDefault();
    onPaste(cell, event.clipboardData.getData("text/plain"));
  };
  // With nothing chosen yet, Tab leads to the first figure.
  useEffect(() => {
    const [first] = store.lines();
    if (store.active() === null && first)
      store.activate({ pointId: first.pointId, figureId: first.figureId, column: "figure" });
  }, [store, points]);

  const sections = [...Map.groupBy(points, ({ section }) => section)];
  return (
    <table
      ref={table}
      className="grid"
      role="grid"
      aria-label={translator.text("web.grid.title")}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onCopy={copy}
      onPaste={paste}
      onFocus={({ target }) => {
        const cell = cellOfElement(target);
        if (cell && store.editing() === null) store.activate(cell);
      }}
    >
      <thead role="rowgroup">
        <tr role="row">
          <HeadCell column="name" />
          <th role="columnheader" scope="col">
            {translator.text("web.grid.column.input")}
          </th>
          {columns.slice(1).map((column) => (
            <HeadCell key={column} column={column} />
          ))}
        </tr>
      </thead>
      {sections.map(([section, own]) => (
        <tbody key={section} role="rowgroup" id={`section-${section}`}>
          <tr role="row" className="section-head">
            <th role="columnheader" colSpan={columns.length + 1}>
              <SectionName section={section} />
            </th>
          </tr>
          {own.map(({ id }) => (
            <PointRows key={id} pointId={id} actions={actions} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function HeadCell({ column }: { column: Column }) {
  const translator = useSpeech();
  return (
    <th role="columnheader" scope="col" data-column={column}>
      {translator.text(`web.grid.column.${column}`)}
    </th>
  );
}

function SectionName({ section }: { section: string }) {
  const translator = useSpeech();
  const { framework } = useGrid().layout;
  const found = framework.sections.find(({ id }) => id === section);
  if (!found) return <>{translator.text("web.grid.profile-section")}</>;
  return (
    <>
      <span className="quiet">
        {translator.text(`dimension.${found.dimension}`)} › {translator.text(`subDimension.${found.subDimension}`)}{" "}
        ›{" "}
      </span>
      {translator.text(`category.${found.category}`)}
    </>
  );
}
