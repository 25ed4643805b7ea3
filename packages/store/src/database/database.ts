import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import { Pool, TypeOverrides } from "pg";
import { SourceError } from "@urbimetry/model";
import type { DatabaseAddress } from "../embedded/start-embedded.ts";
import type { Tables } from "./tables.ts";

export type Database = Kysely<Tables>;
export type Within = Transaction<Tables>;

const oldestVersion = 150_000;
const kinds = { date: 1082, timestamptz: 1184, int8: 20 };

/** Dates stay the day that was written; moments become ISO texts of UTC; counts of bytes and positions become numbers. */
function types(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(kinds.date, (text) => text);
  overrides.setTypeParser(kinds.timestamptz, (text) => new Date(text).toISOString());
  overrides.setTypeParser(kinds.int8, Number);
  return overrides;
}

/**
 * Opens a database: the embedded one by its address, or any PostgreSQL from version 15 by its URL.
 *
 * @param connections most connections at a time
 * @throws SourceError `database-unreachable`, `database-too-old`
 */
export async function openDatabase(address: DatabaseAddress | string, connections = 20): Promise<Database> {
  const where = typeof address === "string" ? { connectionString: address } : address;
  const pool = new Pool({ ...where, max: connections, types: types(), options: "-c timezone=UTC" });
  // An idle connection that breaks (a restart of the server) is replaced at the next use.
  pool.on("error", () => {});
  // One that breaks at work fails its query; without a listener it would end the process beside.
  pool.on("connect", (client) => client.on("error", () => {}));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await sql<{ number: number; words: string }>`
      select current_setting('server_version_num')::int as number, current_setting('server_version') as words
    `.execute(database);
    const version = rows[0];
    if (version && version.number >= oldestVersion) return database;
    throw new SourceError("database-too-old", `store: PostgreSQL ${version?.words} is older than 15`, {
      version: version?.words ?? "",
    });
  } catch (cause) {
    await database.destroy();
    if (cause instanceof SourceError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError(
      "database-unreachable",
      `store: the database cannot be reached: ${reason}`,
      { reason },
      { cause },
    );
  }
}
