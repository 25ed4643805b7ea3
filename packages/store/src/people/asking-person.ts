import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { Membership } from "../members/members.ts";

/** The person of a session, with all that decides what she may do. */
export interface AskingPerson {
  personId: string;
  sessionId: string;
  /** Signed in with a second factor. */
  strong: boolean;
  memberships: Membership[];
}

const memberships = sql`coalesce((
  select jsonb_agg(membership) from (
    select jsonb_build_object('scope', 'system', 'personId', person_id, 'role', role) as membership
    from system_member where person_id = asking.person_id
    union all
    select jsonb_build_object('scope', 'hub', 'hubId', hub_id, 'personId', person_id, 'role', role,
      'qualification', qualification)
    from hub_member where person_id = asking.person_id
    union all
    select jsonb_build_object('scope', 'city', 'cityId', city_id, 'personId', person_id, 'role', role, 'covers', covers)
    from city_member where person_id = asking.person_id) all_of_them), '[]')`;

/**
 * Who a session belongs to, in one question: it is asked with every request.
 *
 * @param token the session's secret
 * @param at ISO moment
 * @returns null when there is no such session, or it has ended
 */
export async function askingPerson(database: Database, token: string, at: string): Promise<AskingPerson | null> {
  const { rows } = await sql<{ person_id: string; session_id: string; strong: boolean; memberships: Membership[] }>`
    select person_id, session_id, strong, ${memberships} as memberships from (
      select "userId" as person_id, session.id as session_id, strong_session.session_id is not null as strong
      from session left join strong_session on strong_session.session_id = session.id
      where token = ${token} and "expiresAt" > ${at}) asking`.execute(database);
  const row = rows[0];
  if (row === undefined) return null;
  return { personId: row.person_id, sessionId: row.session_id, strong: row.strong, memberships: row.memberships };
}
