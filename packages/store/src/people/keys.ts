import { sql } from "kysely";
import { recordSystem, type Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";

/** A key for a program; of the key itself only its hash and its first characters are kept. */
export interface ProgramKey {
  keyId: string;
  name: string;
  start: string;
  /** Kinds of permission, each with what it allows. */
  permissions: Record<string, string[]>;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
}

/** Keys of a person, the latest first. */
export async function listKeys(database: Database, personId: string): Promise<ProgramKey[]> {
  const { rows } = await sql<{
    id: string;
    name: string | null;
    start: string | null;
    permissions: string | null;
    createdAt: string;
    expiresAt: string | null;
    lastRequest: string | null;
  }>`
    select id, name, start, permissions, "createdAt", "expiresAt", "lastRequest"
    from apikey where "referenceId" = ${personId} order by "createdAt" desc, id`.execute(database);
  return rows.map((row) => ({
    keyId: row.id,
    name: row.name ?? "",
    start: row.start ?? "",
    permissions: row.permissions === null ? {} : (JSON.parse(row.permissions) as Record<string, string[]>),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    lastUsedAt: row.lastRequest,
  }));
}

/**
 * Ends a key of a person at once.
 *
 * @returns false when she has no such key
 */
export async function endKey(within: Within, personId: string, keyId: string, doing: Doing): Promise<boolean> {
  const { rows } = await sql`
    delete from apikey where id = ${keyId} and "referenceId" = ${personId} returning id`.execute(within);
  if (rows.length === 0) return false;
  await recordSystem(within, doing, "key.ended", keyId, null);
  return true;
}
