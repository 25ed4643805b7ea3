import type { IndexData, IndexProblem } from "@urbimetry/model";
import { streamRecords, type ByteSource } from "@urbimetry/workbook";
import { collectProblems, hasErrors, type ProblemCollector } from "./problem-list.ts";
import { rowReader, type RowReader } from "./row-reader.ts";

/** Which columns of a table of data are what. */
export interface ColumnPlan {
  indicators: readonly string[];
  /** True where an indicator without a column is one without values; otherwise it is an error. */
  mayLackIndicators?: boolean;
  denominators: readonly string[];
  mayLackDenominators?: boolean;
  /** Named groups; columns whose name ends in `_group` are groups too. */
  groups: readonly string[];
}

/** What a table of data may ask of the machine: a row beyond, or a cell beyond, is a problem and nothing is computed. */
export const dataLimits = { rows: 1_000_000, cells: 50_000_000 } as const;

/** A column of a table of data, by what it holds. */
export interface DataColumn {
  name: string;
  kind: "unit" | "name" | "time" | "synthetic" | "indicator" | "denominator" | "group";
}

const fixed: Record<string, DataColumn["kind"]> = {
  uCode: "unit",
  uName: "name",
  Time: "time",
  Synthetic: "synthetic",
};

/**
 * Reads the data of an index (DATA.csv): one row a unit, with `uCode`, and where wanted `uName`, `Time`, groups and
 * denominators beside the indicators. A row with anything but `no` under `Synthetic` says that figures are invented. An empty field is missing; everything else must be a number as it stands.
 *
 * @returns no data where there is an error; every problem names row and column, and unit and indicator where there are any
 * @throws SourceError `not-utf-8` when the bytes are no UTF-8
 */
export async function readIndexData(
  source: ByteSource,
  plan: ColumnPlan,
  limits: { rows: number; cells: number } = dataLimits,
): Promise<{ data: IndexData | null; synthetic: boolean; problems: IndexProblem[] }> {
  const problems = collectProblems();
  let columns: DataColumn[] | null = null;
  let rows: RowReader | null = null;
  let count = 0;
  await streamRecords(source, (fields, row) => {
    if (columns === null || rows === null) {
      columns = columnsOf(fields, plan, problems);
      rows = rowReader(columns, problems);
      return columns.some(({ kind }) => kind === "unit");
    }
    count += 1;
    if (count > limits.rows || count * columns.length > limits.cells) {
      problems.add({ code: "too-much-data", values: { row, rows: limits.rows, cells: limits.cells } });
      return false;
    }
    if (fields.length === columns.length) rows.add(fields, row);
    else problems.add({ code: "row-width", values: { row, fields: fields.length, columns: columns.length } });
    return true;
  });
  if (rows === null || count === 0) problems.add({ code: "table-empty", values: {} });
  const list = problems.list();
  const read = rows as RowReader | null;
  const data = hasErrors(list) || read === null ? null : read.finish(plan);
  return { data, synthetic: read?.synthetic() ?? false, problems: list };
}

function columnsOf(head: readonly string[], plan: ColumnPlan, problems: ProblemCollector): DataColumn[] {
  const names = head.map((field) => field.trim());
  const kindOf = (name: string): DataColumn["kind"] | null => {
    if (Object.hasOwn(fixed, name)) return fixed[name] ?? null;
    if (plan.indicators.includes(name)) return "indicator";
    if (plan.denominators.includes(name)) return "denominator";
    return plan.groups.includes(name) || name.endsWith("_group") ? "group" : null;
  };
  if (!names.includes("uCode")) problems.add({ code: "column-missing", values: { column: "uCode" } });
  if (plan.mayLackIndicators !== true)
    for (const element of plan.indicators)
      if (!names.includes(element)) problems.add({ code: "indicator-without-column", element });
  for (const column of [...(plan.mayLackDenominators === true ? [] : plan.denominators), ...plan.groups])
    if (!names.includes(column)) problems.add({ code: "column-missing", values: { column } });
  return names.map((name, at) => {
    const kind = kindOf(name);
    if (names.indexOf(name) !== at) problems.add({ code: "column-twice", values: { row: 1, column: name } });
    else if (kind === null) problems.add({ code: "column-without-element", element: name, values: { column: name } });
    return { name, kind: kind ?? "group" };
  });
}
