import { useEffect, useMemo } from "react";
import { useSpeech } from "../../../../words/speech.ts";
import type { GridPoint } from "../layout/grid-lines.ts";
import type { GridStore } from "../store/grid-store.ts";
import { pointName } from "../table/point-cells.tsx";
import { isOpen, passes, type FilteredRow, type GridFilter } from "./grid-filter.ts";
import type { Translator } from "@urbimetry/model";

/** A data point as a filter sees it. */
export function filteredRow(store: GridStore, translator: Translator, { id, point, section }: GridPoint): FilteredRow {
  const { state, assigned, findings } = store.row(id);
  return {
    state,
    assigned,
    findings,
    category: section.slice(section.indexOf("/") + 1),
    words: point === null ? translator.text("web.grid.profile") : `${point.code} ${pointName(translator, point)}`,
  };
}

/**
 * Data points that a filter lets through. They stay while one works on them, though they may no longer pass: nothing
 * disappears under the hands.
 */
export function useShownPoints(store: GridStore, filter: GridFilter): readonly GridPoint[] {
  const translator = useSpeech();
  const points = useMemo(
    () =>
      isOpen(filter)
        ? store.points()
        : store.points().filter((place) => passes(filteredRow(store, translator, place), filter)),
    [store, translator, filter],
  );
  useEffect(() => store.show(isOpen(filter) ? null : new Set(points.map(({ id }) => id))), [store, points, filter]);
  return points;
}
