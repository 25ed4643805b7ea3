import type { ColumnRole } from "../names/header-words.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { ColumnMeaning } from "./column-meaning.ts";
import { columnMeaning } from "./column-meaning.ts";
import { cellText } from "./table.ts";
import type { Table } from "./table.ts";

/**
 * The heading row of a table and how its figures are laid out.
 *
 * `long`: one figure a row. `periods`: one quantity a row, one column a period. `wide`: one city and period a row, one
 * column a quantity.
 */
export interface TableHeader {
  /** Row of the headings; 0 where they stand above the table itself. */
  row: number;
  /** True for a list of names and figures without headings, where rows that are not known are no mistake. */
  listing: boolean;
  layout: "long" | "periods" | "wide";
  /** By 0-based column. */
  columns: readonly ColumnMeaning[];
  headings: readonly string[];
  /** 0-based column of each role that is there; the first where a heading stands twice. */
  roles: Readonly<Partial<Record<ColumnRole, number>>>;
}

const rowsLookedAt = 60;

/** Finds the heading row among the first rows of a table, null when none is known well enough. */
export function findHeader(table: Table, index: NameIndex): TableHeader | null {
  let best: { header: TableHeader; score: number } | null = null;
  let looked = 0;
  table.visit(({ row, cells }) => {
    looked += 1;
    const columns = Array.from(cells, (cell) => columnMeaning(index, cell));
    const roles = rolesOf(columns);
    const layout = layoutOf(columns, roles);
    if (layout !== null) {
      const score = columns.filter(({ kind }) => kind === "role" || kind === "target" || kind === "period").length;
      const header = {
        row,
        listing: false,
        layout,
        columns,
        headings: Array.from(cells, cellText),
        roles: rolesIn(layout, roles),
      };
      if (best === null || score > best.score) best = { header, score };
    }
    return looked < rowsLookedAt && (best === null || row < best.header.row + 3);
  });
  return (best as { header: TableHeader } | null)?.header ?? null;
}

function rolesOf(columns: readonly ColumnMeaning[]): Partial<Record<ColumnRole, number>> {
  const roles: Partial<Record<ColumnRole, number>> = {};
  for (const [column, meaning] of columns.entries())
    if (meaning.kind === "role" && roles[meaning.role] === undefined) roles[meaning.role] = column;
  return roles;
}

/** In a table with one city a row, `id` and `name` are the city's. */
function rolesIn(layout: TableHeader["layout"], roles: TableHeader["roles"]): TableHeader["roles"] {
  if (layout !== "wide") return roles;
  return { ...roles, cityId: roles.cityId ?? roles.code, city: roles.city ?? roles.name };
}

function layoutOf(
  columns: readonly ColumnMeaning[],
  roles: Partial<Record<ColumnRole, number>>,
): TableHeader["layout"] | null {
  const named = roles.code ?? roles.name ?? roles.variable;
  const count = (kind: ColumnMeaning["kind"]) => columns.filter((column) => column.kind === kind).length;
  if (named !== undefined) {
    if (roles.value !== undefined || (roles.numerator !== undefined && roles.denominator !== undefined)) return "long";
    if (count("period") > 0) return "periods";
  }
  const quantities = count("target");
  const placed = roles.city ?? roles.cityId ?? roles.period;
  return quantities > 1 || (quantities === 1 && placed !== undefined) ? "wide" : null;
}
