import type { IndexData } from "@urbimetry/model";
import { growingColumn, type GrowingColumn } from "./growing-column.ts";
import { readNumberField } from "./number-field.ts";
import type { ProblemCollector } from "./problem-list.ts";
import type { ColumnPlan, DataColumn } from "./read-data.ts";

/** Takes the rows of a table of data one by one. */
export interface RowReader {
  add(fields: readonly string[], row: number): void;
  /** The data as read. Years that are all the same make no panel. */
  finish(plan: ColumnPlan): IndexData;
  /** True where a row says that its figures are invented. */
  synthetic(): boolean;
}

const shown = (content: string) => content.trim().slice(0, 60);

/** A reader of rows with these columns; what is wrong with a row goes to `problems`. */
export function rowReader(columns: readonly DataColumn[], problems: ProblemCollector): RowReader {
  const at = (kind: DataColumn["kind"]) => columns.findIndex((column) => column.kind === kind);
  const positions = { unit: at("unit"), name: at("name"), time: at("time"), synthetic: at("synthetic") };
  let synthetic = false;
  const groups = columns.map(({ kind }): (string | null)[] | null => (kind === "group" ? [] : null));
  const numbers = columns.map(({ kind }): GrowingColumn | null =>
    kind === "indicator" || kind === "denominator" ? growingColumn() : null,
  );
  const units: string[] = [];
  const years: number[] = [];
  const names = new Map<string, string>();
  const firstRow = new Map<string, number>();
  const same = new Map<string, string>();
  // A group's name stands in thousands of rows: one string is enough.
  const text = (field: string | undefined) => {
    const trimmed = (field ?? "").trim();
    const known = same.get(trimmed);
    if (known === undefined) same.set(trimmed, trimmed);
    return known ?? trimmed;
  };

  function addTime(unit: string, content: string, row: number): number {
    const field = readNumberField(content);
    if (field.kind === "number" && Number.isInteger(field.value)) return field.value;
    problems.add({ code: "time-not-a-year", unit, values: { row, given: shown(content) } });
    return Number.NaN;
  }

  return {
    add(fields, row) {
      const unit = text(fields[positions.unit]);
      if (unit === "") problems.add({ code: "unit-without-code", values: { row } });
      const time = positions.time < 0 ? null : addTime(unit, fields[positions.time] ?? "", row);
      const where = { unit, ...(time === null || Number.isNaN(time) ? {} : { time }) };
      const key = time === null ? unit : `${time}\t${unit}`;
      const before = firstRow.get(key);
      if (before === undefined) firstRow.set(key, row);
      else if (unit !== "") problems.add({ code: "unit-twice", ...where, values: { row, first: before } });
      units.push(unit);
      if (positions.synthetic >= 0 && !["", "no"].includes((fields[positions.synthetic] ?? "").trim()))
        synthetic = true;
      if (time !== null) years.push(time);
      const name = positions.name < 0 ? "" : (fields[positions.name] ?? "").trim();
      if (name !== "" && !names.has(unit)) names.set(unit, name);
      for (const [position, { name: column }] of columns.entries()) {
        const content = fields[position] ?? "";
        groups[position]?.push(text(content) || null);
        const list = numbers[position];
        if (!list) continue;
        const field = readNumberField(content);
        list.push(field.kind === "number" ? field.value : Number.NaN);
        if (field.kind === "problem")
          problems.add({ code: field.code, element: column, ...where, values: { row, column, given: shown(content) } });
      }
    },
    synthetic: () => synthetic,
    finish(plan) {
      const column = (id: string) => numbers[columns.findIndex(({ name }) => name === id)]?.finish();
      const empty = () => new Float64Array(units.length).fill(Number.NaN);
      const panel = years.some((year) => year !== years[0]);
      return {
        units,
        ...(panel ? { times: years } : {}),
        names: Object.fromEntries(names),
        indicators: [...plan.indicators],
        values: plan.indicators.map((id) => column(id) ?? empty()),
        groups: Object.fromEntries(
          columns.flatMap(({ name }, position) => {
            const list = groups[position];
            return list ? [[name, list]] : [];
          }),
        ),
        denominators: Object.fromEntries(
          plan.denominators.flatMap((id) => {
            const figures = column(id);
            return figures ? [[id, figures]] : [];
          }),
        ),
      };
    },
  };
}
