import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { runIndex } from "../../composite/run/run-index.ts";
import { placeOf, type UnitAt } from "../contributions/explain-difference.ts";
import { credibleEnd } from "./credible-end.ts";

/** What is to be reached: so many places better, or a score (the lower end of the next band). */
export type WhatIfGoal = { readonly places: number } | { readonly score: number };

/** One indicator's change that reaches the goal, all else being as it is. */
export interface WhatIfChange {
  readonly indicator: string;
  /** Value that is reported, in its unit. */
  readonly from: number;
  /** Nearest value that reaches the goal. */
  readonly to: number;
  /** How much of the way to the best unit that is: 0 to 1. */
  readonly share: number;
  /** Other units whose value is at least as good as `to`: it has been achieved so often. */
  readonly achievedBy: number;
  /** Score and place with the change. */
  readonly score: number;
  readonly rank: number;
}

export interface WhatIf {
  readonly unit: string;
  readonly time?: number;
  readonly score: number;
  readonly rank: number;
  /** By `share`, the smallest first; indicators whose change alone can't reach the goal are left out. */
  readonly changes: readonly WhatIfChange[];
  /**
   * The smallest share of the way to the best unit that reaches the goal when all indicators go it together; null when
   * even the best values of all don't.
   */
  readonly together: { readonly share: number; readonly score: number; readonly rank: number } | null;
}

/** A share of the way is found to a thousandth. */
const steps = 10;

/**
 * Smallest credible changes that reach a goal: for each indicator that the unit reports, the nearest value that does, no
 * better than what another unit has achieved. Every candidate is computed anew from the raw values, so that scale and
 * outliers move with it; all other values stay.
 *
 * The index is computed once an indicator, and ten times more for those that can reach the goal.
 *
 * @returns null when the unit has no place; no changes when the goal is reached already
 * @throws RangeError when the index has no such unit, or for a goal of less than one place
 */
export function smallestChanges(plan: IndexPlan, at: UnitAt, goal: WhatIfGoal): WhatIf | null {
  if ("places" in goal && !(Number.isInteger(goal.places) && goal.places >= 1))
    throw new RangeError(`smallestChanges requires a goal of one place or more, got ${goal.places}`);
  const place = placeOf(plan, at);
  const { nominal, data } = plan;
  if (place === -1 || nominal.ranks[place] === 0) return null;
  const row = nominal.rows[place]!;
  const start = { score: nominal.scores[place]!, rank: nominal.ranks[place]! };
  const isReached = ({ score, rank }: { score: number; rank: number }) =>
    "score" in goal ? score >= goal.score : rank > 0 && rank <= Math.max(1, start.rank - goal.places);
  const frame = { unit: at.unit, ...(at.time === undefined ? {} : { time: at.time }), ...start };
  if (isReached(start)) return { ...frame, changes: [], together: { share: 0, ...start } };

  const ends = data.indicators.map((_, column) => credibleEnd(plan, column, row));
  const valueAt = (column: number, share: number) => {
    const from = data.values[column]![row]!;
    const end = ends[column]!;
    return end === null ? from : share === 1 ? end : from + share * (end - from);
  };
  const outcomeOf = (share: number, moves: (column: number) => boolean) => {
    const values = data.values.map((column, position) =>
      moves(position) && ends[position] !== null ? withValue(column, row, valueAt(position, share)) : column,
    );
    const run = runIndex(plan, { values });
    const own = run.complete ? run.rows.indexOf(row) : -1;
    return own === -1 ? { score: Number.NaN, rank: 0 } : { score: run.scores[own]!, rank: run.ranks[own]! };
  };
  /** Smallest share that reaches the goal, by halving: a better value is taken never to be worse for the unit. */
  const search = (moves: (column: number) => boolean) => {
    let found = { share: 1, ...outcomeOf(1, moves) };
    if (!isReached(found)) return null;
    let missed = 0;
    for (let step = 0; step < steps; step += 1) {
      const share = (missed + found.share) / 2;
      const outcome = outcomeOf(share, moves);
      if (isReached(outcome)) found = { share, ...outcome };
      else missed = share;
    }
    return found;
  };
  const changes = data.indicators.flatMap((indicator, column): WhatIfChange[] => {
    if (ends[column] === null) return [];
    const found = search((other) => other === column);
    if (found === null) return [];
    const to = valueAt(column, found.share);
    const from = data.values[column]![row]!;
    return [{ indicator, from, to, ...found, achievedBy: achievedBy(plan, column, row, to, to > from) }];
  });
  return {
    ...frame,
    changes: changes.sort((one, other) => one.share - other.share || (one.indicator < other.indicator ? -1 : 1)),
    together: search(() => true),
  };
}

function withValue(column: Float64Array, row: number, value: number): Float64Array {
  const changed = column.slice();
  changed[row] = value;
  return changed;
}

/** Other units of the same year that are at least as good. */
function achievedBy({ data }: IndexPlan, column: number, row: number, value: number, isMore: boolean): number {
  let count = 0;
  for (const [other, own] of data.values[column]!.entries())
    if (other !== row && data.times?.[other] === data.times?.[row] && (isMore ? own >= value : own <= value))
      count += 1;
  return count;
}
