import type { ColumnRole } from "../names/header-words.ts";
import { findKpi, findVariable } from "../names/find-target.ts";
import type { NameIndex } from "../names/name-index.ts";
import { findUnit } from "../names/unit-index.ts";
import type { ColumnMeaning } from "./column-meaning.ts";
import type { TableHeader } from "./find-header.ts";
import { cellText } from "./table.ts";
import type { Table } from "./table.ts";

const rowsLookedAt = 500;
const fewest = 3;

/**
 * A table without headings that lists names with figures beside them, as city profiles often do
 * (`Population | 48 000 | persons`), as if it had the headings name, value and unit. Null when it is none.
 *
 * At least three known names must stand in one column and their figures in one other.
 */
export function findListing(table: Table, index: NameIndex): TableHeader | null {
  const pairs = new Map<string, number>();
  const units = new Map<number, number>();
  let looked = 0;
  table.visit(({ cells }) => {
    const texts = Array.from(cells.slice(0, 50), cellText);
    const name = texts.findIndex((text) => isName(index, text));
    const value = name < 0 ? -1 : texts.findIndex((text, column) => column > name && text !== "");
    if (value >= 0) {
      const key = `${name} ${value}`;
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
      const unit = texts.findIndex(
        (text, column) => column > value && text !== "" && findUnit(index.units, text) !== null,
      );
      if (unit >= 0) units.set(unit, (units.get(unit) ?? 0) + 1);
    }
    looked += 1;
    return looked < rowsLookedAt;
  });
  const [pair, count] = mostFrequent(pairs) ?? ["", 0];
  if (count < fewest) return null;
  const [name = 0, value = 0] = pair.split(" ").map(Number);
  return headerOf(name, value, mostFrequent(units)?.[0] ?? null);
}

function isName(index: NameIndex, text: string): boolean {
  if (text === "" || text.length > 200) return false;
  return findKpi(index, text) !== null || findVariable(index, null, text) !== null;
}

function mostFrequent<T>(counts: ReadonlyMap<T, number>): [T, number] | null {
  return [...counts].reduce<[T, number] | null>(
    (best, entry) => (best === null || entry[1] > best[1] ? entry : best),
    null,
  );
}

function headerOf(name: number, value: number, unit: number | null): TableHeader {
  const roles: Partial<Record<ColumnRole, number>> = { name, value, ...(unit === null ? {} : { unit }) };
  const byColumn = new Map(Object.entries(roles).map(([role, column]) => [column, role as ColumnRole]));
  const columns = Array.from({ length: Math.max(name, value, unit ?? 0) + 1 }, (_, column): ColumnMeaning => {
    const role = byColumn.get(column);
    return role === undefined ? { kind: "empty" } : { kind: "role", role };
  });
  return { row: 0, listing: true, layout: "long", columns, headings: columns.map(() => ""), roles };
}
