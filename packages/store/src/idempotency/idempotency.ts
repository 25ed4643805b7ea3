import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** A write that was answered before. */
export interface KeptAnswer {
  requestSha256: string;
  /** 0 while the first one is still at work. */
  status: number;
  body: string;
  headers: Record<string, string>;
}

/** Who wrote, and the key that came with it. */
export interface IdempotencyKey {
  personId: string;
  key: string;
}

/**
 * Takes a key for a write.
 *
 * @returns null when it is the first with this key, else what is kept of the first
 */
export async function takeIdempotencyKey(
  database: Database,
  { personId, key }: IdempotencyKey,
  requestSha256: string,
  at: string,
): Promise<KeptAnswer | null> {
  const taken = await sql`
    insert into idempotency (person_id, key, request_sha256, status, body, created_at)
    values (${personId}, ${key}, ${requestSha256}, 0, '', ${at})
    on conflict (person_id, key) do nothing returning key`.execute(database);
  if (taken.rows.length > 0) return null;
  const { rows } = await sql<{ request_sha256: string; status: number; body: string; headers: Record<string, string> }>`
    select request_sha256, status, body, headers from idempotency
    where person_id = ${personId} and key = ${key}`.execute(database);
  const row = rows[0];
  // Given back in the meantime: the write may be tried anew.
  if (row === undefined) return takeIdempotencyKey(database, { personId, key }, requestSha256, at);
  return { requestSha256: row.request_sha256, status: row.status, body: row.body, headers: row.headers };
}

/** Keeps the answer to a write. */
export async function keepAnswer(
  database: Database,
  { personId, key }: IdempotencyKey,
  { status, body, headers }: Omit<KeptAnswer, "requestSha256">,
): Promise<void> {
  await sql`update idempotency set status = ${status}, body = ${body}, headers = ${JSON.stringify(headers)}::jsonb
    where person_id = ${personId} and key = ${key}`.execute(database);
}

/** Gives a key back whose write came to nothing. */
export async function giveIdempotencyKeyBack(database: Database, { personId, key }: IdempotencyKey): Promise<void> {
  await sql`delete from idempotency where person_id = ${personId} and key = ${key}`.execute(database);
}

/** Forgets answers older than a moment. */
export async function forgetAnswers(database: Database, before: string): Promise<void> {
  await sql`delete from idempotency where created_at < ${before}`.execute(database);
}
