import type { IndexData } from "@urbimetry/model";
import { csvText, type CsvCell } from "./csv-text.ts";

/** The columns that every table of an index begins with: unit, and its year in a panel. */
export function unitColumns(data: Pick<IndexData, "units" | "times">): {
  head: string[];
  cells: (row: number) => CsvCell[];
} {
  const { units, times } = data;
  return times === undefined
    ? { head: ["uCode"], cells: (row) => [units[row]] }
    : { head: ["uCode", "Time"], cells: (row) => [units[row], times[row]] };
}

/**
 * Data of an index as a table that reads back the same: code, name, year, groups and denominators by name, indicators in
 * their order.
 */
export function dataTable(data: IndexData): string {
  const { names, indicators, values, groups, denominators } = data;
  const unit = unitColumns(data);
  const sorted = <Column>(columns: Readonly<Record<string, Column>>) =>
    Object.keys(columns)
      .sort()
      .map((name): [string, Column] => [name, columns[name] as Column]);
  const [ofGroups, ofDenominators] = [sorted(groups), sorted(denominators)];
  const head = [
    ...unit.head,
    "uName",
    ...ofGroups.map(([name]) => name),
    ...ofDenominators.map(([name]) => name),
    ...indicators,
  ];
  const rows = data.units.map((id, row) => [
    ...unit.cells(row),
    Object.hasOwn(names, id) ? names[id] : null,
    ...ofGroups.map(([, cells]) => cells[row]),
    ...ofDenominators.map(([, cells]) => cells[row]),
    ...values.map((column) => column[row]),
  ]);
  return csvText(head, rows);
}

/** Columns of numbers beside the units: relative errors, verified values, scores of a level. */
export function numberTable(
  of: Pick<IndexData, "units" | "times">,
  columns: readonly string[],
  values: readonly ArrayLike<number>[],
): string {
  const unit = unitColumns(of);
  const rows = of.units.map((_, row) => [...unit.cells(row), ...values.map((column) => column[row])]);
  return csvText([...unit.head, ...columns], rows);
}
