import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/**
 * All tables with their columns, each after those its foreign keys lead to.
 *
 * The record of schema steps is left out: who fills the tables has brought the schema there by the steps.
 */
export async function tablesInOrder(database: Database): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await sql<{ name: string; columns: string[]; needs: string[] }>`
    select relname as name,
      (select array_agg(attname::text order by attnum) from pg_attribute
        where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select coalesce(array_agg(distinct other.relname::text), '{}') from pg_constraint
        join pg_class other on other.oid = confrelid
        where conrelid = class.oid and contype = 'f' and confrelid <> conrelid) as needs
    from pg_class class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname <> 'schema_step'
    order by relname`.execute(database);
  const ordered: { name: string; columns: string[] }[] = [];
  const placed = new Set<string>();
  let left = rows;
  while (left.length > 0) {
    const next = left.filter(({ needs }) => needs.every((need) => placed.has(need)));
    if (next.length === 0) throw new RangeError(`tables need each other: ${left.map(({ name }) => name).join(", ")}`);
    for (const { name, columns } of next) {
      placed.add(name);
      ordered.push({ name, columns });
    }
    left = left.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}
