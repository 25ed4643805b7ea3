import type { PointColumn, ProfileColumn } from "../../layout/template-layout.ts";
import { pointColumns, profileColumns } from "../../layout/template-layout.ts";
import { foldName } from "../names/fold-name.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { Cell, Sheet, SheetRow } from "../sheets/sheet.ts";
import { cellText } from "../table/table.ts";

export type TemplateRole = PointColumn | ProfileColumn;

/**
 * A sheet of our template: where each role stands, and the rows below the headings.
 *
 * `marked` is false when the hidden row of roles is gone and the roles were found by their headings.
 */
export interface TemplateSheet {
  kind: "points" | "profile";
  sheet: Sheet;
  marked: boolean;
  /** 1-based columns. */
  columns: ReadonlyMap<TemplateRole, number>;
  rows: readonly SheetRow[];
}

const rowsLookedAt = 12;

/** Recognises a sheet of figures of our template, null when it is none. */
export function templateSheet(sheet: Sheet, index: NameIndex): TemplateSheet | null {
  const head = sheet.rows.filter(({ row }) => row <= rowsLookedAt);
  return byRoles(sheet, head) ?? byHeadings(sheet, head, index);
}

/** The cell of a role in a row. */
export function cellOf(row: SheetRow, columns: TemplateSheet["columns"], role: TemplateRole): Cell | undefined {
  const column = columns.get(role);
  return column === undefined ? undefined : row.cells.get(column);
}

function byRoles(sheet: Sheet, head: readonly SheetRow[]): TemplateSheet | null {
  const known = new Set<string>([...pointColumns, ...profileColumns]);
  for (const row of head) {
    const columns = new Map<TemplateRole, number>();
    for (const [column, cell] of row.cells) {
      const role = cellText(cell);
      if (known.has(role)) columns.set(role as TemplateRole, column);
    }
    const kind = kindOf(columns);
    // Roles are our own words; headings in English would be "Code" and "Name".
    if (kind !== null && (columns.has("inputName1") || columns.has("id")))
      return { kind, sheet, marked: columns.has("id"), columns, rows: below(sheet, row.row + 1) };
  }
  return null;
}

/** By the headings in any language, in the order of the layout, because some of them stand twice. */
function byHeadings(sheet: Sheet, head: readonly SheetRow[], index: NameIndex): TemplateSheet | null {
  for (const row of head) {
    for (const layout of [pointColumns, profileColumns]) {
      const columns = inOrder(row, layout, index);
      const kind = kindOf(columns);
      if (kind !== null && columns.size >= layout.length / 2)
        return { kind, sheet, marked: false, columns, rows: below(sheet, row.row) };
    }
  }
  return null;
}

function inOrder(
  row: SheetRow,
  layout: readonly TemplateRole[],
  { templateHeadings }: NameIndex,
): Map<TemplateRole, number> {
  const columns = new Map<TemplateRole, number>();
  let next = 0;
  for (const [column, cell] of [...row.cells].sort(([one], [other]) => one - other)) {
    const roles = templateHeadings.get(foldName(cellText(cell)));
    const position = roles === undefined ? -1 : layout.findIndex((role, at) => at >= next && roles.has(role));
    const role = layout[position];
    if (role === undefined) continue;
    columns.set(role, column);
    next = position + 1;
  }
  return columns;
}

function kindOf(columns: ReadonlyMap<TemplateRole, number>): TemplateSheet["kind"] | null {
  if (columns.has("code") && columns.has("input1") && columns.has("override")) return "points";
  return columns.has("name") && columns.has("value") && columns.has("unit") ? "profile" : null;
}

function below(sheet: Sheet, row: number): SheetRow[] {
  return sheet.rows.filter((candidate) => candidate.row > row);
}
