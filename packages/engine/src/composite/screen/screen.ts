import type { IndexProblem, StepOf } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import { type UnitAvailability, unitAvailability } from "../statistics/unit-availability.ts";
import type { StepContext, StepResult } from "../step-context.ts";

/** Why each row stays or goes; one a row of the table before screening. */
export interface ScreenDetails extends UnitAvailability {
  readonly units: readonly string[];
  readonly times?: readonly number[];
  /** 1 where the share of available indicators is below its threshold. */
  readonly lowData: Uint8Array;
  /** 1 where the share of values other than zero is below its threshold. */
  readonly lowNonZero: Uint8Array;
  /** 1 where the row stays. */
  readonly included: Uint8Array;
  /** Units of the rows that went, in order. */
  readonly removed: readonly string[];
}

/**
 * Removes units with too few data, or with too many zeros among them. A share equal to its threshold keeps the unit; forced
 * units stay or go whatever they have. In a panel each year of a unit is looked at by itself.
 */
export function screen(table: IndexTable, step: StepOf<"screen">, context: StepContext): StepResult<ScreenDetails> {
  const problems = checkSettings(table, step);
  if (problems.length > 0) return { problems };
  const details = screenUnits(table, step);
  if (details.removed.length === table.units.length)
    return { details, problems: [{ code: "no-units-left", severity: "error", values: { units: table.units.length } }] };
  if (details.removed.length === 0) return { details, problems };
  const kept = table.units.flatMap((_, row) => (details.included[row] === 1 ? [row] : []));
  return {
    table: rowsOf(table, kept),
    rows: Int32Array.from(kept, (row) => context.rows[row] as number),
    details,
    problems,
  };
}

/** Settings of a screening as far as they decide who stays. */
export type ScreenRule = Pick<StepOf<"screen">, "by" | "available" | "nonZero" | "include" | "exclude">;

/** Looks at every row of a table; a threshold that is not given flags nobody. */
export function screenUnits(table: IndexTable, rule: ScreenRule): ScreenDetails {
  const availability = unitAvailability(table);
  const rows = table.units.length;
  const lowData = new Uint8Array(rows);
  const lowNonZero = new Uint8Array(rows);
  const included = new Uint8Array(rows);
  const include = new Set(rule.include);
  const exclude = new Set(rule.exclude);
  const removed: string[] = [];
  for (const [row, unit] of table.units.entries()) {
    lowData[row] = (availability.availableShare[row] as number) < (rule.available ?? 0) ? 1 : 0;
    lowNonZero[row] = (availability.nonZeroShare[row] as number) < (rule.nonZero ?? 0) ? 1 : 0;
    const low = (rule.by !== "zeros" && lowData[row] === 1) || (rule.by !== "missing" && lowNonZero[row] === 1);
    included[row] = include.has(unit) || (!low && !exclude.has(unit)) ? 1 : 0;
    if (included[row] === 0) removed.push(unit);
  }
  return {
    ...availability,
    units: table.units,
    ...(table.times === undefined ? {} : { times: table.times }),
    lowData,
    lowNonZero,
    included,
    removed,
  };
}

/** A table of some rows of another, in the order given. */
export function rowsOf(table: IndexTable, rows: readonly number[]): IndexTable {
  const { times } = table;
  return {
    units: rows.map((row) => table.units[row] as string),
    ...(times === undefined ? {} : { times: rows.map((row) => times[row] as number) }),
    columns: table.columns,
    values: table.values.map((column) => {
      const kept = new Float64Array(rows.length);
      for (let row = 0; row < rows.length; row += 1) kept[row] = column[rows[row] as number] as number;
      return kept;
    }),
  };
}

function checkSettings(table: IndexTable, step: StepOf<"screen">): IndexProblem[] {
  const problems: IndexProblem[] = [];
  const asked = (setting: "available" | "nonZero") => {
    if (step[setting] === undefined)
      problems.push({ code: "screen-without-threshold", severity: "error", values: { by: step.by, setting } });
  };
  const unused = (setting: "available" | "nonZero") => {
    if (step[setting] !== undefined)
      problems.push({ code: "setting-not-used", severity: "error", values: { by: step.by, setting } });
  };
  if (step.by === "zeros") unused("available");
  else asked("available");
  if (step.by === "missing") unused("nonZero");
  else asked("nonZero");
  const units = new Set(table.units);
  for (const unit of [...step.include, ...step.exclude])
    if (!units.has(unit)) problems.push({ code: "unknown-unit", severity: "error", unit, values: {} });
  for (const unit of step.include)
    if (step.exclude.includes(unit))
      problems.push({ code: "unit-included-and-excluded", severity: "error", unit, values: {} });
  return problems;
}
