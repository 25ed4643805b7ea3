import { createContext, useContext, useSyncExternalStore } from "react";
import type { GridStore } from "./grid-store.ts";
import type { GridStatus, RowView } from "./grid-view.ts";

const Grid = createContext<GridStore | null>(null);

/** Gives the grid's store to everything in the grid. */
export const GridProvider = Grid.Provider;

/**
 * The store of the grid around.
 *
 * @throws RangeError outside of a grid
 */
export function useGrid(): GridStore {
  const store = useContext(Grid);
  if (store === null) throw new RangeError("useGrid requires a grid around it");
  return store;
}

/** One data point as it is shown; drawn anew only when something in it changed. */
export function useRow(pointId: string): RowView {
  const store = useGrid();
  const read = () => store.row(pointId);
  return useSyncExternalStore(store.listen, read, read);
}

/** How things stand as a whole. */
export function useStatus(): GridStatus {
  const store = useGrid();
  return useSyncExternalStore(store.listen, store.status, store.status);
}

/** Any one thing of the store, by a function that gives the same object as long as nothing changed. */
export function useOfGrid<Read>(read: (store: GridStore) => Read): Read {
  const store = useGrid();
  const now = () => read(store);
  return useSyncExternalStore(store.listen, now, now);
}
