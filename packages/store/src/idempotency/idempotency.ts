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

/** How long a write may be at work before another process counts it as cut off. */
const longestWrite = "60 seconds";

/**
 * Takes a key for a write.
 *
 * A write that was cut off, its server killed at work, leaves its key without an answer: the same holder takes it over at
 * once, others after a minute. What it had written by then stays, so that the write must bear to be done again.
 *
 * @param holder of the key: the process that asks, which knows that it has no write with this key at work
 * @returns null when it is the first with this key, else what is kept of the first
 */
export async function takeIdempotencyKey(
  database: Database,
  { personId, key }: IdempotencyKey,
  requestSha256: string,
  at: string,
  holder: string,
): Promise<KeptAnswer | null> {
  const taken = await sql`
    insert into idempotency (person_id, key, request_sha256, status, body, created_at)
    values (${personId}, ${key}, ${requestSha256}, 0, ${holder}, ${at})
    on conflict (person_id, key) do update set created_at = excluded.created_at, body = excluded.body
      where idempotency.status = 0 and idempotency.request_sha256 = excluded.request_sha256
        and (idempotency.body = ${holder} or idempotency.created_at < excluded.created_at - ${longestWrite}::interval)
    returning key`.execute(database);
  if (taken.rows.length > 0) return null;
  const { rows } = await sql<{ request_sha256: string; status: number; body: string; headers: Record<string, string> }>`
    select request_sha256, status, body, headers from idempotency
    where person_id = ${personId} and key = ${key}`.execute(database);
  const row = rows[0];
  // Given back in the meantime: the write may be tried anew.
  if (row === undefined) return takeIdempotencyKey(database, { personId, key }, requestSha256, at, holder);
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
