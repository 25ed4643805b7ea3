import { sql } from "kysely";
import type { Database, Within } from "../database/database.ts";

/** Names of persons by their ids, in the order of those, so that the same question gets the same answer. Who has left, and machines, are not there. */
export async function personNames(
  database: Database | Within,
  personIds: Iterable<string>,
): Promise<Map<string, string>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from "user" where id = any(${ids}) order by id`.execute(database);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
