import type { ImportProblemCode } from "../collect/problem-codes.ts";
import { importProblem } from "../collect/problem-list.ts";
import type { GivenFigure } from "../figures/figure.ts";
import { addFigure } from "./add-figure.ts";
import { isDenied } from "../figures/figure-choices.ts";
import type { ColumnRole } from "../names/header-words.ts";
import { unescapeCell } from "../write/escape-cell.ts";
import type { TableContext } from "./read-table.ts";
import { rowHead } from "./row-head.ts";
import type { RowTarget } from "./row-target.ts";
import { formulaTarget, rowTarget } from "./row-target.ts";
import type { TableRow } from "./table.ts";
import { cellRaw, cellText } from "./table.ts";

/** One figure of a row: its column and, where the column stands for one, its period. */
interface FigureColumn {
  column: number;
  part: "value" | "numerator" | "denominator";
  period: string | null;
}

/** Reads the rows of a table that has one quantity a row: its value, or one value for each period. */
export function readLongRow(context: TableContext, valueColumns: readonly number[]): (row: TableRow) => void {
  const { header, index, report, figures } = context;
  const columns = valueColumns.map((column) => figureColumn(context, column));
  const suggest = figures(-1).suggest;
  const targets = new Map<string, RowTarget>();
  const heads = rowHead(context);

  const find = (named: Parameters<typeof rowTarget>[1]): RowTarget => {
    const key = `${named.code}\n${named.name}\n${named.component}\n${named.variable}\n${named.unit}`;
    const known = targets.get(key);
    if (known !== undefined) return known;
    const target = rowTarget(index, named, suggest);
    if (targets.size < 20_000) targets.set(key, target);
    return target;
  };

  return (row) => {
    const text = (role: ColumnRole) => {
      const column = header.roles[role];
      return column === undefined ? "" : unescapeCell(cellText(row.cells[column]));
    };
    const anything = columns.some(
      ({ column }) => cellRaw(row.cells[column]) !== null && cellRaw(row.cells[column]) !== "",
    );
    const stated = text("status") !== "" || text("reason") !== "";
    if (!anything && !stated) return;
    const unit = header.roles.unit === undefined ? null : text("unit");
    const found = find({
      code: text("code"),
      name: text("name"),
      component: text("component"),
      variable: text("variable"),
      unit: unit ?? "",
    });
    const first = columns[0]?.column ?? 0;
    if (found.kind !== "target") return reportNotFound(found, context, row, first);
    if (found.mismatch !== null)
      report(
        importProblem("warning", "code-and-name-differ", context.place(row.row, header.roles.name ?? first), {
          raw: text("name"),
          values: { code: text("code"), other: found.mismatch },
        }),
      );
    if (row.hidden && anything) report(importProblem("warning", "hidden-row", context.place(row.row, first)));

    for (const { column, part, period } of columns) {
      if (part !== "value" && isEmpty(row, column)) continue;
      if (part === "value" && isComputed(row, column)) continue;
      const target = part === "value" ? found.target : formulaTarget(index, found.target, part);
      if (target === null) {
        report(
          importProblem("error", "no-such-part", context.place(row.row, column), {
            raw: cellRaw(row.cells[column]),
            values: { part },
          }),
        );
        continue;
      }
      const head = heads(row, period);
      if (head === null) continue;
      addFigure(head, target, given(row, column, part === "value" ? unit : null), figures(column));
    }

    /** A result that the sheet computes from the two parts beside it is not a figure of its own. */
    function isComputed(of: TableRow, column: number): boolean {
      const { numerator, denominator } = header.roles;
      if (numerator === undefined || denominator === undefined) return false;
      const cell = of.cells[column];
      const isFormula = typeof cell === "object" && cell.formula !== null;
      return isFormula && !isEmpty(of, numerator) && !isEmpty(of, denominator);
    }

    function given(of: TableRow, column: number, unitBeside: string | null): GivenFigure {
      return {
        cell: of.cells[column],
        at: context.place(of.row, column),
        besideAt: (role) => context.place(of.row, header.roles[role] ?? column),
        unit: unitBeside ?? unitInHeading(header.headings[column] ?? ""),
        status: isDenied(text("verified")) ? "not verified" : text("status"),
        reason: text("reason"),
        quality: text("quality"),
        origin: text("origin"),
        source: text("source"),
        sourceYear: text("sourceYear"),
        evidence: text("evidence"),
        note: text("note"),
        raw: header.roles.raw === undefined ? null : text("raw"),
      };
    }
  };
}

function isEmpty(row: TableRow, column: number): boolean {
  return (cellRaw(row.cells[column]) ?? "") === "";
}

function figureColumn({ header }: TableContext, column: number): FigureColumn {
  const meaning = header.columns[column];
  const part =
    column === header.roles.numerator ? "numerator" : column === header.roles.denominator ? "denominator" : "value";
  return { column, part, period: meaning?.kind === "period" ? meaning.period : null };
}

/** `Value (%)` */
function unitInHeading(heading: string): string | null {
  return /^[^([]+[([]([^()[\]]{1,40})[)\]]\s*$/.exec(heading)?.[1] ?? null;
}

function reportNotFound(
  found: Exclude<RowTarget, { kind: "target" }>,
  { header, report, place }: TableContext,
  row: TableRow,
  valueColumn: number,
): void {
  const raw = cellRaw(row.cells[valueColumn]);
  if (header.listing) {
    const name = header.roles.name ?? valueColumn;
    const text = cellText(row.cells[name]);
    if (text !== "") report(importProblem("note", "unknown-profile-quantity", place(row.row, name), { raw: text }));
    return;
  }
  if (found.kind === "nothing") {
    report(importProblem("error", "figure-without-code", place(row.row, valueColumn), { raw }));
    return;
  }
  const column = header.roles[roleOf(found.code)] ?? header.roles.code ?? header.roles.name ?? valueColumn;
  report(
    importProblem("error", found.code, place(row.row, column), {
      raw: cellRaw(row.cells[column]) ?? raw,
      values: found.values,
    }),
  );
}

/** The column that a row's problem is about. */
function roleOf(code: ImportProblemCode): ColumnRole {
  if (code === "unknown-name") return "name";
  if (code === "unknown-component" || code === "component-missing") return "component";
  return code.includes("variable") ? "variable" : "code";
}
