import { useCallback, useEffect, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { useSpeech } from "../../../words/speech.ts";
import type { GridAnswer } from "../answers/grid-answer.ts";
import { useRound } from "../round-frame.tsx";
import { FilterBar } from "./filter/filter-bar.tsx";
import { filterOf } from "./filter/grid-filter.ts";
import { useShownPoints } from "./filter/use-shown-points.ts";
import type { GridLayout, GridLine } from "./layout/grid-lines.ts";
import type { CellId } from "./layout/grid-walk.ts";
import { SidePanel } from "./panel/side-panel.tsx";
import { parseBlock } from "./paste/parse-block.ts";
import { AssignSheet } from "./sheets/assign-sheet.tsx";
import { CopySheet } from "./sheets/copy-sheet.tsx";
import { KeysSheet } from "./sheets/keys-sheet.tsx";
import { LeftSheet } from "./sheets/left-sheet.tsx";
import { PasteSheet } from "./sheets/paste-sheet.tsx";
import { GridProvider } from "./store/use-grid.ts";
import { commandOf, type GridCommand } from "./table/grid-keys.ts";
import { GridTable } from "./table/grid-table.tsx";
import { GridToolbar } from "./toolbar/grid-toolbar.tsx";
import { pasteOf, type PasteReading } from "./paste/paste-reading.ts";
import { redo, undo } from "./undo/undo-stack.ts";
import { useGridWork } from "./use-grid-work.ts";
import { useOthers } from "./use-others.ts";

export type GridSheet = "keys" | "copy" | "left" | "assign";

/** The grid with what stands around it: how it is saved, what of it is shown, and what belongs to the chosen cell. */
export function GridDesk({ layout, answer, personId }: { layout: GridLayout; answer: GridAnswer; personId: string }) {
  const translator = useSpeech();
  const round = useRound();
  const words = useMemo(() => ({ yes: translator.text("answer.yes"), no: translator.text("answer.no") }), [translator]);
  const work = useGridWork({ layout, answer, personId, language: translator.language, words });
  const { store } = work;
  useOthers(work, personId);
  const [search] = useSearchParams();
  const filter = useMemo(() => filterOf(search), [search]);
  const points = useShownPoints(store, filter);
  const [sheet, setSheet] = useState<GridSheet | null>(null);
  const [paste, setPaste] = useState<PasteReading | null>(null);
  const [panel, setPanel] = useState(false);

  const back = useCallback(
    (turn: typeof undo) => {
      const move = turn(store.stack(), store.present);
      if (move === null) return;
      store.setStack(move.stack, move.passedOver);
      store.put(move.writes);
      const [first] = move.writes;
      const line = first && layout.lineOf.get(first.figureId);
      if (line) store.activate({ pointId: line.pointId, figureId: line.figureId, column: "figure" });
    },
    [store, layout],
  );
  const onCommand = useCallback(
    (command: GridCommand) => {
      if (command.do === "undo") back(undo);
      else if (command.do === "redo") back(redo);
      else if (command.do === "keys") setSheet("keys");
      else if (command.do === "panel") setPanel((open) => !open);
      else if (command.do === "find") document.getElementById("grid-find")?.focus();
    },
    [back],
  );
  // What is about the grid as a whole is heard wherever one is on the page, but not while one types.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const typing =
        target instanceof Element && target.closest("input, textarea, select, dialog, table.grid") !== null;
      const command = typing || event.defaultPrevented ? null : commandOf(event, translator.direction, false);
      if (command === null || !["undo", "redo", "keys", "panel", "find"].includes(command.do)) return;
      event.preventDefault();
      onCommand(command);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onCommand, translator]);
  const onPaste = useCallback(
    (cell: CellId, text: string) => {
      const reading = pasteOf(store, cell, parseBlock(text), words);
      if (reading.needsLook) setPaste(reading);
      else store.write(reading.writes);
    },
    [store, words],
  );
  const onTry = useCallback((line: GridLine, text: string) => work.tryOut(line, text), [work]);
  const onState = useCallback(
    (pointId: string) => {
      const [line] = layout.byId.get(pointId)?.lines ?? [];
      if (line) store.activate({ pointId, figureId: line.figureId, column: "state" });
      setPanel(true);
    },
    [layout, store],
  );

  return (
    <GridProvider value={store}>
      <div className="desk" data-panel={panel || undefined}>
        <GridToolbar work={work} may={round.may} panel={panel} onCommand={onCommand} onSheet={setSheet} />
        <FilterBar filter={filter} shown={points.length} personId={personId} />
        <div className="desk-floor">
          <main className="grid-room" id="grid">
            {points.length === 0 ? (
              <p className="page">{translator.text("web.grid.nothing-passes")}</p>
            ) : (
              <GridTable points={points} onTry={onTry} onPaste={onPaste} onCommand={onCommand} onState={onState} />
            )}
          </main>
          <SidePanel work={work} round={round} open={panel} onClose={() => setPanel(false)} />
        </div>
        {sheet === "keys" && <KeysSheet onClose={() => setSheet(null)} />}
        {sheet === "copy" && <CopySheet work={work} onClose={() => setSheet(null)} />}
        {sheet === "left" && <LeftSheet onClose={() => setSheet(null)} />}
        {sheet === "assign" && <AssignSheet points={points} work={work} onClose={() => setSheet(null)} />}
        {paste && <PasteSheet reading={paste} onClose={() => setPaste(null)} />}
      </div>
    </GridProvider>
  );
}
