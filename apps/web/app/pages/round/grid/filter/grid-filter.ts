import type { GridRow } from "../../answers/grid-answer.ts";

/** States by which the grid can be narrowed. */
export const filterStates = [
  "left",
  "empty",
  "draft",
  "reported",
  "absent",
  "findings",
  "returned",
  "changed",
] as const;
export type FilterState = (typeof filterStates)[number];

/** What of the grid is shown. It stands in the address, so that a view can be sent to somebody. */
export interface GridFilter {
  state: FilterState | null;
  /** A person's id, or `nobody`. */
  owner: string | null;
  /** Only what is due on this day or before. */
  dueBy: string | null;
  category: string | null;
  words: string;
}

/** The filter that an address holds. */
export function filterOf(search: URLSearchParams): GridFilter {
  const state = search.get("state");
  const dueBy = search.get("due");
  return {
    state: filterStates.find((one) => one === state) ?? null,
    owner: search.get("owner"),
    dueBy: dueBy !== null && /^\d{4}-\d{2}-\d{2}$/.test(dueBy) ? dueBy : null,
    category: search.get("category"),
    words: search.get("find") ?? "",
  };
}

/** True when a filter leaves everything in. */
export const isOpen = ({ state, owner, dueBy, category, words }: GridFilter): boolean =>
  state === null && owner === null && dueBy === null && category === null && words.trim() === "";

/** What a row shows of itself to a filter. */
export interface FilteredRow {
  state: GridRow["state"];
  assigned: GridRow["assigned"];
  findings: readonly { severity: string; answer: unknown }[];
  category: string;
  /** Code and name in the reader's language. */
  words: string;
}

/** True when a row passes. */
export function passes(row: FilteredRow, filter: GridFilter): boolean {
  const { owner, dueBy, category } = filter;
  if (filter.state !== null && !isIn[filter.state](row)) return false;
  if (
    owner !== null &&
    (owner === "nobody" ? row.assigned.length > 0 : row.assigned.every((one) => one.personId !== owner))
  )
    return false;
  if (dueBy !== null && row.assigned.every(({ dueOn }) => dueOn === null || dueOn > dueBy)) return false;
  if (category !== null && row.category !== category) return false;
  const said = row.words.toLowerCase();
  return filter.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** What is left to do: nothing was said of it, it is half said, or it came back. */
export const isLeft = ({ state }: Pick<FilteredRow, "state">): boolean =>
  state.reporting === "empty" || state.reporting === "draft" || isReturned(state);

const isReturned = ({ verification, changedSinceRevision, locked }: GridRow["state"]): boolean =>
  verification !== null && verification !== "verified" && !changedSinceRevision && !locked;

const isIn: Record<FilterState, (row: FilteredRow) => boolean> = {
  left: isLeft,
  empty: ({ state }) => state.reporting === "empty",
  draft: ({ state }) => state.reporting === "draft",
  reported: ({ state }) => state.reporting === "reported",
  absent: ({ state }) => ["not-reported", "not-applicable", "withheld"].includes(state.reporting),
  findings: ({ findings }) =>
    findings.some(({ severity, answer }) => severity === "error" || (severity === "warning" && answer === null)),
  returned: ({ state }) => isReturned(state),
  changed: ({ state }) => state.changedSinceRevision,
};
