import {
  metaSheetName,
  pointColumns,
  profileColumns,
  templateSchema,
  type PointColumn,
  type ProfileColumn,
} from "../../layout/template-layout.ts";
import type { Sheet, SheetBook, SheetRow } from "../sheets/sheet.ts";

/** What a template says of itself on its hidden sheet. */
export interface TemplateMeta {
  values: ReadonlyMap<string, string>;
  prefilled: readonly {
    variable: string;
    value: string | number | boolean;
    unit: string;
    sheet: string;
    cell: string;
  }[];
}

/** A sheet of figures with the columns that the roles name, 1-based. */
export interface RoleSheet<Role extends string> {
  sheet: Sheet;
  columns: ReadonlyMap<Role, number>;
  rows: readonly SheetRow[];
}

const cellText = (row: SheetRow, column: number | undefined) =>
  column === undefined ? "" : String(row.cells.get(column)?.value ?? "").trim();

/** The hidden sheet of a template, null for any other workbook. */
export function templateMeta(book: SheetBook): TemplateMeta | null {
  const sheet = book.sheets.find(({ name }) => name === metaSheetName);
  if (!sheet) return null;
  const values = new Map<string, string>();
  const prefilled: { variable: string; value: string | number | boolean; unit: string; sheet: string; cell: string }[] =
    [];
  for (const row of sheet.rows) {
    const key = cellText(row, 1);
    if (key !== "prefilled") values.set(key, cellText(row, 2));
    else
      prefilled.push({
        variable: cellText(row, 2),
        value: row.cells.get(3)?.value ?? "",
        unit: cellText(row, 4),
        sheet: cellText(row, 5),
        cell: cellText(row, 6),
      });
  }
  return values.get("schema") === templateSchema ? { values, prefilled } : null;
}

/**
 * The sheet read by its row of roles; null when it has none. Columns may have been moved: the roles move with them.
 */
function roleSheet<Role extends string>(sheet: Sheet, roles: readonly Role[], needed: Role): RoleSheet<Role> | null {
  const known = new Set<string>(roles);
  const at = sheet.rows.findIndex((row) => {
    const texts = [...row.cells.values()].map(({ value }) => String(value));
    return texts.includes("id") && texts.includes(needed) && texts.filter((text) => known.has(text)).length >= 4;
  });
  const head = sheet.rows[at];
  if (!head) return null;
  const columns = new Map<Role, number>();
  for (const [column, { value }] of head.cells)
    if (known.has(String(value))) columns.set(String(value) as Role, column);
  return { sheet, columns, rows: sheet.rows.slice(at + 1) };
}

/** A sheet of data points, null for another sheet. */
export function pointRoleSheet(sheet: Sheet): RoleSheet<PointColumn> | null {
  return roleSheet(sheet, pointColumns, "override");
}

/** The sheet of the city profile, null for another sheet. */
export function profileRoleSheet(sheet: Sheet): RoleSheet<ProfileColumn> | null {
  return roleSheet(sheet, profileColumns, "value");
}

/** Text of a cell by its role, empty where there is none. */
export function roleText<Role extends string>(sheet: RoleSheet<Role>, row: SheetRow, role: Role): string {
  return cellText(row, sheet.columns.get(role));
}
