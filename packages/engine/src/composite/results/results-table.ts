import type { IndexTable } from "../index-table.ts";
import { ascendingOrder } from "./ascending-order.ts";
import { panelRanks } from "./ranks.ts";

/** What a results table holds: the index alone, all aggregates, or the indicators too. */
export type ResultsExtent = "summary" | "aggregates" | "full";
/** What its cells are. Places within groups need `groups`. */
export type ResultsContent = "scores" | "ranks" | "group-ranks";

export interface ResultsOptions {
  readonly extent: ResultsExtent;
  readonly content: ResultsContent;
  /** One a score: the group that places are given within; null where a unit has none. */
  readonly groups?: readonly (string | null)[];
  /** Element whose scores sort the table and give its `ranks`; the index when not given. */
  readonly sortBy?: string;
}

/**
 * Scores or places, sorted by the index from the highest down (group places: by group first); units without one come last.
 *
 * The columns begin with the index and go down level by level. Numbers are unrounded.
 */
export interface ResultsTable extends IndexTable {
  /** One a row: place by the element that sorts the table, within its time in a panel; 0 where it has none. */
  readonly ranks: Int32Array;
  /** One a row: which row of the levels it is. */
  readonly rows: Int32Array;
  /** One a row, where groups were given. */
  readonly groups?: readonly (string | null)[];
}

/** From the highest score down; equal scores keep their order, missing ones come last. */
function descendingOrder(scores: Float64Array): number[] {
  const negative = ascendingOrder(scores.map((score) => -score));
  const missing = [...scores.keys()].filter((row) => Number.isNaN(scores[row]));
  return [...negative, ...missing];
}

/** Groups in the order of their names, units without a group last. */
function byGroup(groups: readonly (string | null)[]): (one: number, other: number) => number {
  return (one, other) => {
    const [a, b] = [groups[one] ?? null, groups[other] ?? null];
    if (a === b) return 0;
    if (a === null) return 1;
    return b === null || a < b ? -1 : 1;
  };
}

const asNumbers = (ranks: Int32Array): Float64Array =>
  Float64Array.from(ranks, (rank) => (rank === 0 ? Number.NaN : rank));

/**
 * The results of an index as a table to be shown.
 *
 * @param levels scores, one table a level, indicators first and the index last, with the same rows
 * @throws RangeError for places in groups without groups, or an element to sort by that is in no level
 */
export function resultsTable(
  levels: readonly IndexTable[],
  { extent, content, groups, sortBy }: ResultsOptions,
): ResultsTable {
  if (content === "group-ranks" && groups === undefined) {
    throw new RangeError("resultsTable requires groups for places within groups");
  }
  const top = levels.at(-1);
  const sorting = levels.flatMap(({ columns, values }) => {
    const position = columns.indexOf(sortBy ?? top?.columns[0] ?? "");
    return position === -1 ? [] : [values[position]!];
  })[0];
  if (top === undefined || sorting === undefined) {
    throw new RangeError(`resultsTable requires an element of the index to sort by, got ${sortBy}`);
  }
  const order = descendingOrder(sorting);
  if (content === "group-ranks") order.sort(byGroup(groups!));
  const { times } = top;
  if (times !== undefined) order.sort((one, other) => times[one]! - times[other]!);

  const shown = [...levels]
    .reverse()
    .slice(0, { summary: 1, aggregates: levels.length - 1, full: levels.length }[extent]);
  const cells = (scores: Float64Array): Float64Array => {
    if (content === "scores") return scores;
    return asNumbers(panelRanks(scores, times, content === "group-ranks" ? groups : undefined));
  };
  const sorted = (column: Float64Array): Float64Array => Float64Array.from(order, (row) => column[row]!);
  const ranks = panelRanks(sorting, times);
  return {
    units: order.map((row) => top.units[row]!),
    ...(times === undefined ? {} : { times: order.map((row) => times[row]!) }),
    columns: shown.flatMap(({ columns }) => columns),
    values: shown.flatMap(({ values }) => values.map((scores) => sorted(cells(scores)))),
    ranks: Int32Array.from(order, (row) => ranks[row]!),
    rows: Int32Array.from(order),
    ...(groups === undefined ? {} : { groups: order.map((row) => groups[row]!) }),
  };
}
