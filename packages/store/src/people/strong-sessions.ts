import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** What a session was opened with, beside or instead of a password. */
export type SessionProof = "authenticator" | "recovery-code" | "passkey";

/** Notes that a session was opened with a second factor. It ends with the session. */
export async function noteStrongSession(
  database: Database,
  session: { sessionId: string; provedBy: SessionProof; at: string },
): Promise<void> {
  await sql`
    insert into strong_session (session_id, proved_by, proved_at)
    values (${session.sessionId}, ${session.provedBy}, ${session.at})
    on conflict (session_id) do update set proved_by = excluded.proved_by, proved_at = excluded.proved_at
  `.execute(database);
}

/** Whether a session was opened with a second factor. */
export async function isStrongSession(database: Database, sessionId: string): Promise<boolean> {
  const { rows } = await sql`select from strong_session where session_id = ${sessionId}`.execute(database);
  return rows.length > 0;
}
