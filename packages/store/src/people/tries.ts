import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** So many tries in so long. */
export interface TryLimit {
  windowSeconds: number;
  most: number;
}

/**
 * Counts a try under a name, in the database, so that all processes count together. A window begins with the first try
 * after the last window ended.
 *
 * @param at ISO moment
 * @returns whether it is within the limit
 */
export async function takeTry(
  database: Database,
  name: string,
  { windowSeconds, most }: TryLimit,
  at: string,
): Promise<boolean> {
  const ended = new Date(Date.parse(at) - windowSeconds * 1000).toISOString();
  const { rows } = await sql<{ count: number }>`
    insert into try_count as known (name, count, began_at) values (${name}, 1, ${at})
    on conflict (name) do update set
      count = case when known.began_at <= ${ended} then 1 else known.count + 1 end,
      began_at = case when known.began_at <= ${ended} then excluded.began_at else known.began_at end
    returning count`.execute(database);
  return (rows[0]?.count ?? 1) <= most;
}

/** Forgets the tries under a name, after one that was right. */
export async function forgetTries(database: Database, name: string): Promise<void> {
  await sql`delete from try_count where name = ${name}`.execute(database);
}

/** Forgets windows that began before a moment. */
export async function forgetOldTries(database: Database, before: string): Promise<void> {
  await sql`delete from try_count where began_at < ${before}`.execute(database);
}
