import type { IndexTable } from "../index-table.ts";
import type { IndexPlan } from "../run/index-plan.ts";
import type { IndexRun } from "../run/index-run.ts";
import type { IndexStructure } from "../structure/index-structure.ts";
import type { AuditThresholds } from "./audit-thresholds.ts";

/** What the checks look at: one run, in a panel its latest year alone, so that a city counts once. */
export interface AuditView {
  readonly plan: IndexPlan;
  readonly structure: IndexStructure;
  readonly thresholds: AuditThresholds;
  /** Positions of these units in the run. */
  readonly rows: Int32Array;
  readonly units: readonly string[];
  /** One table a level, indicators first: normalised scores. */
  readonly levels: readonly IndexTable[];
  /** Raw values of the same units; columns in the order of the structure. */
  readonly raw: IndexTable;
  /** Denominator → one a unit. */
  readonly denominators: Readonly<Record<string, Float64Array>>;
  readonly weights: readonly Float64Array[];
  readonly ranks: Int32Array;
  /** Share of indicators that each unit reports, 0 to 1. */
  readonly coverage: Float64Array;
  /** Places that there are: units with one. */
  readonly places: number;
}

const pick = (column: Float64Array, rows: Int32Array): Float64Array => Float64Array.from(rows, (row) => column[row]!);

/** Positions of the latest year; all positions where there are no years. */
function latestRows({ units, times }: IndexRun): Int32Array {
  const all = Int32Array.from(units.keys());
  if (times === undefined) return all;
  const latest = times.reduce((most, time) => Math.max(most, time), -Infinity);
  return all.filter((row) => times[row] === latest);
}

/** Brings together what the checks of an audit look at. */
export function auditView(plan: IndexPlan, run: IndexRun, thresholds: AuditThresholds): AuditView {
  const rows = latestRows(run);
  const units = Array.from(rows, (row) => run.units[row]!);
  const dataRows = rows.map((row) => run.rows[row]!);
  const ranks = rows.map((row) => run.ranks[row]!);
  return {
    plan,
    structure: plan.structure,
    thresholds,
    rows,
    units,
    levels: run.levels.map(({ columns, values }) => ({
      units,
      columns,
      values: values.map((column) => pick(column, rows)),
    })),
    raw: {
      units,
      columns: plan.raw.columns,
      values: plan.raw.values.map((column) => pick(column, dataRows)),
    },
    denominators: Object.fromEntries(
      Object.entries(plan.data.denominators).map(([id, sizes]) => [id, pick(sizes, dataRows)]),
    ),
    weights: run.weights,
    ranks,
    coverage: pick(run.coverage, rows),
    places: ranks.filter((rank) => rank > 0).length,
  };
}
