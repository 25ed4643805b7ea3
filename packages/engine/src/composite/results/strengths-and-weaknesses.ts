import type { IndexTable } from "../index-table.ts";
import type { IndexStructure } from "../structure/index-structure.ts";
import { panelRanks } from "./ranks.ts";
import { rowOfUnit } from "./unit-summary.ts";

/** Where a unit stands on one indicator. */
export interface Standing {
  readonly indicator: string;
  /** 1 for the best, ties share the smallest. */
  readonly rank: number;
  /** In the table's own terms, undirected. */
  readonly value: number;
}

export interface StandingOptions {
  /** Most strengths that are named. */
  readonly top: number;
  /** Most weaknesses that are named. */
  readonly bottom: number;
  /** True for raw data, which is ranked by value × direction; false where high is already good. */
  readonly undirected: boolean;
  /** Leaves out indicators on which the unit holds the last place: zeros that many share are no strength. */
  readonly minDiscard?: boolean;
  /** Leaves out indicators whose distinct values ÷ available values are at most this, 0 to 1. */
  readonly uniqueDiscard?: number;
  /** One a row: places are taken within the unit's group. */
  readonly groups?: readonly (string | null)[];
  /** In a panel: the year. */
  readonly time?: number;
}

function distinctShare(values: Float64Array): number {
  const present = values.filter((value) => !Number.isNaN(value));
  return new Set(present).size / present.length;
}

/**
 * The indicators on which a unit ranks best and worst. Strengths begin with the best place, weaknesses end with the worst;
 * equal places keep the order of the structure.
 *
 * @param table indicators, with all units
 * @throws RangeError when there is no such unit
 */
export function strengthsAndWeaknesses(
  table: IndexTable,
  structure: IndexStructure,
  unit: string,
  { top, bottom, undirected, minDiscard = true, uniqueDiscard, groups, time }: StandingOptions,
): { strengths: Standing[]; weaknesses: Standing[] } {
  const row = rowOfUnit(table, unit, time);
  const { times } = table;
  const isPeer = (other: number): boolean =>
    (groups === undefined || groups[other] === groups[row]) && (times === undefined || times[other] === time);
  const standings: Standing[] = [];
  for (const { id, direction } of structure.levels[0]!.elements) {
    const values = table.values[table.columns.indexOf(id)];
    if (values === undefined) continue;
    if (uniqueDiscard !== undefined && !(distinctShare(values) > uniqueDiscard)) continue;
    const ranks = panelRanks(undirected && direction === -1 ? values.map((value) => -value) : values, times, groups);
    const rank = ranks[row]!;
    const worst = ranks.reduce((most, other, i) => (isPeer(i) ? Math.max(most, other) : most), 0);
    if (rank === 0 || (minDiscard && rank === worst)) continue;
    standings.push({ indicator: id, rank, value: values[row]! });
  }
  standings.sort((one, other) => one.rank - other.rank);
  return { strengths: standings.slice(0, top), weaknesses: bottom === 0 ? [] : standings.slice(-bottom) };
}
