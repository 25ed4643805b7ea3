import {
  availabilityByAggregate,
  type ScreenRule,
  screenUnits,
  type UnitAvailability,
  unitAvailability,
} from "@urbimetry/engine";
import type { Operation } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { columnsResult, tableResult } from "../../results.ts";

const summaryColumns = ({ missing, zeros, availableShare, nonZeroShare }: UnitAvailability) => ({
  N_missing: missing,
  N_zero: zeros,
  N_miss_or_zero: missing.map((count, row) => count + (zeros[row] ?? 0)),
  Dat_Avail: availableShare,
  Non_Zero: nonZeroShare,
});

export const availabilityOperation: Operation = (_params, { table, structure }) => ({
  summary: columnsResult({
    ...(table.times === undefined ? {} : { Time: table.times }),
    uCode: table.units,
    ...summaryColumns(unitAvailability(table)),
  }),
  by_group: tableResult(availabilityByAggregate(table, structure)),
});

const criteria: Readonly<Record<string, ScreenRule["by"]>> = {
  byna: "missing",
  "by missing": "missing",
  byzeros: "zeros",
  "by zeros": "zeros",
  bynaandzeros: "either",
  "by missing and zeros": "either",
  either: "either",
};

/** `unit_screen` byNA, byzeros or byNAandzeros; `dat_thresh`, `nonzero_thresh`; `force` with `include` and `exclude`. */
export const screenOperation: Operation = (params, { table }) => {
  const words = params.text("unit_screen");
  const by = criteria[words.toLowerCase()];
  if (by === undefined) throw new Error(`unit_screen "${words}" is not understood`);
  const details = screenUnits(table, {
    by,
    // The peer flags by its own defaults where a threshold is not given.
    available: params.number("dat_thresh", 0.66),
    nonZero: params.number("nonzero_thresh", 0.05),
    ...forcedUnits(params),
  });
  const flags = (column: Uint8Array) => Array.from(column, (flag) => flag === 1);
  return {
    summary: columnsResult({
      ...(table.times === undefined ? {} : { Time: table.times }),
      uCode: details.units,
      ...summaryColumns(details),
      LowData: flags(details.lowData),
      LowNonZero: flags(details.lowNonZero),
      LowDatOrZeroFlag: Array.from(details.lowData, (flag, row) => flag === 1 || details.lowNonZero[row] === 1),
      Included: flags(details.included),
    }),
    removed: details.removed,
    kept: details.units.filter((_, row) => details.included[row] === 1),
  };
};

/** Two lists, or a table of units with `Include` true or false. */
function forcedUnits(params: Params): { include: string[]; exclude: string[] } {
  const force = params.below(params.has("Force") ? "Force" : "force");
  if (!force.has("columns"))
    return { include: [...force.texts("include", [])], exclude: [...force.texts("exclude", [])] };
  const columns = force.texts("columns");
  const rows = force.raw("rows") as readonly (readonly unknown[])[];
  const [unit, status] = [columns.indexOf("uCode"), columns.findIndex((name) => /^(include|status)/i.test(name))];
  if (unit === -1 || status === -1) throw new Error(`the forced units ${columns.join(", ")} are not understood`);
  const included = (row: readonly unknown[]) =>
    row[status] === true || row[status] === "Include" || row[status] === "include";
  const codes = (wanted: boolean) => rows.filter((row) => included(row) === wanted).map((row) => String(row[unit]));
  return { include: codes(true), exclude: codes(false) };
}
