import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { CompiledQuery, sql } from "kysely";
import { SourceError } from "@urbimetry/model";
import type { Database } from "./database.ts";

/** One step of the schema: plain SQL in a file of its own, never changed after it was published. */
export interface Migration {
  /** `0001-rounds-of-cities` */
  name: string;
  sql: string;
}

const folder = new URL("../../migrations/", import.meta.url);
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** The migrations of this version, in their order. */
export function migrations(): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((file) => ({ name: file.replace(/\.sql$/, ""), sql: readFileSync(new URL(file, folder), "utf8") }));
}

/**
 * Brings the schema up to this version, each step in a transaction of its own, and checks what was done before.
 *
 * Several processes may start at once: one does the work, the others wait.
 *
 * @param steps the steps to be at, those of this version unless a test says otherwise
 * @returns names of the steps that were done now
 * @throws SourceError `schema-of-newer-version` when the database knows steps that this version does not
 * @throws SourceError `schema-changed` when a step that was done reads otherwise now
 */
export async function migrate(database: Database, steps: readonly Migration[] = migrations()): Promise<string[]> {
  return database.connection().execute(async (connection) => {
    // One number for all of Urbimetry; any will do.
    await sql`select pg_advisory_lock(8247001)`.execute(connection);
    try {
      await sql`create table if not exists schema_step (
        name text primary key, sha256 text not null, done_at timestamptz not null default now())`.execute(connection);
      const { rows } = await sql<{ name: string; sha256: string }>`
        select name, sha256 from schema_step order by name`.execute(connection);
      compare(rows, steps);
      const left = steps.slice(rows.length);
      for (const step of left)
        await connection.transaction().execute(async (within) => {
          await within.executeQuery(CompiledQuery.raw(step.sql));
          await sql`insert into schema_step (name, sha256) values (${step.name}, ${hashOf(step.sql)})`.execute(within);
        });
      return left.map(({ name }) => name);
    } finally {
      await sql`select pg_advisory_unlock(8247001)`.execute(connection);
    }
  });
}

function compare(done: readonly { name: string; sha256: string }[], steps: readonly Migration[]): void {
  for (const [place, { name, sha256 }] of done.entries()) {
    const step = steps[place];
    if (step?.name !== name)
      throw new SourceError("schema-of-newer-version", `store: this version does not know the schema step ${name}`, {
        step: name,
      });
    if (hashOf(step.sql) !== sha256)
      throw new SourceError("schema-changed", `store: the schema step ${name} reads otherwise than when it was done`, {
        step: name,
      });
  }
}
