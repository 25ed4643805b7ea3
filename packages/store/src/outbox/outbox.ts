import type { Language } from "@urbimetry/model";
import { sql } from "kysely";
import type { Database, Within } from "../database/database.ts";

/** A message to somebody, whether or not it can be sent. */
export interface Message {
  messageId: string;
  to: string;
  personId: string | null;
  language: Language;
  subject: string;
  body: string;
  createdAt: string;
  sendAfter: string;
  sentAt: string | null;
  attempts: number;
  endedAt: string | null;
  lastError: string | null;
}

export type NewMessage = Pick<Message, "messageId" | "to" | "personId" | "language" | "subject" | "body">;

interface MessageRow {
  message_id: string;
  to_address: string;
  person_id: string | null;
  language: Language;
  subject: string;
  body: string;
  created_at: string;
  send_after: string;
  sent_at: string | null;
  attempts: number;
  ended_at: string | null;
  last_error: string | null;
}

const messageOf = (row: MessageRow): Message => ({
  messageId: row.message_id,
  to: row.to_address,
  personId: row.person_id,
  language: row.language,
  subject: row.subject,
  body: row.body,
  createdAt: row.created_at,
  sendAfter: row.send_after,
  sentAt: row.sent_at,
  attempts: row.attempts,
  endedAt: row.ended_at,
  lastError: row.last_error,
});

/** Puts a message in the outbox, within the transaction that gives the reason for it. */
export async function putMessage(within: Database | Within, message: NewMessage, at: string): Promise<void> {
  const { messageId, to, personId, language, subject, body } = message;
  await sql`
    insert into outbox (message_id, to_address, person_id, language, subject, body, created_at, send_after)
    values (${messageId}, ${to}, ${personId}, ${language}, ${subject}, ${body}, ${at}, ${at})`.execute(within);
}

/**
 * Takes the name of a message that is written once.
 *
 * @returns false when somebody was first
 */
export async function takeNotice(within: Within, noticeKey: string, at: string): Promise<boolean> {
  const { rows } = await sql`
    insert into notice (notice_key, created_at) values (${noticeKey}, ${at})
    on conflict do nothing returning notice_key`.execute(within);
  return rows.length > 0;
}

/**
 * Takes messages to send. They are nobody else's until `until`; whoever dies over one leaves it to the next.
 *
 * @param at ISO moment
 */
export async function takeMessages(
  database: Database,
  { at, until, limit }: { at: string; until: string; limit: number },
): Promise<Message[]> {
  const { rows } = await sql<MessageRow>`
    update outbox set send_after = ${until}, attempts = attempts + 1
    where message_id in (
      select message_id from outbox where sent_at is null and ended_at is null and send_after <= ${at}
      order by send_after limit ${limit} for update skip locked)
    returning *`.execute(database);
  return rows.map(messageOf).sort((one, other) => one.createdAt.localeCompare(other.createdAt));
}

/** Notes what became of a message: sent, to be tried again, or given up. */
export async function noteMessage(
  database: Database,
  messageId: string,
  outcome: { sentAt: string } | { error: string; again: string | null; at: string },
): Promise<void> {
  if ("sentAt" in outcome)
    // A link that was sent is its receiver's alone.
    await sql`
      update outbox set sent_at = ${outcome.sentAt}, last_error = null,
        body = regexp_replace(body, 'token=[A-Za-z0-9_-]+', 'token=…', 'g')
      where message_id = ${messageId}`.execute(database);
  else
    await sql`
      update outbox set last_error = ${outcome.error}, send_after = coalesce(${outcome.again}::timestamptz, send_after),
        ended_at = ${outcome.again === null ? outcome.at : null}
      where message_id = ${messageId}`.execute(database);
}

/** Puts a message that was given up back among those to be sent. */
export async function sendAgain(database: Database, messageId: string, at: string): Promise<boolean> {
  const { rows } = await sql`
    update outbox set ended_at = null, attempts = 0, send_after = ${at}
    where message_id = ${messageId} and sent_at is null returning message_id`.execute(database);
  return rows.length > 0;
}

/** A page of messages, the latest first. */
export async function listMessages(
  database: Database,
  of: { before?: string; limit: number; unsent?: boolean },
): Promise<Message[]> {
  const before =
    of.before === undefined
      ? sql`true`
      : sql`(created_at, message_id) < (select created_at, message_id from outbox where message_id = ${of.before})`;
  const unsent = of.unsent === true ? sql`sent_at is null` : sql`true`;
  const { rows } = await sql<MessageRow>`
    select * from outbox where ${before} and ${unsent}
    order by created_at desc, message_id desc limit ${of.limit}`.execute(database);
  return rows.map(messageOf);
}

/** Forgets messages that were sent, and names of those written once, before a moment. */
export async function forgetMessages(database: Database, before: string): Promise<void> {
  await sql`delete from outbox where coalesce(sent_at, ended_at) < ${before}`.execute(database);
  await sql`delete from notice where created_at < ${before}`.execute(database);
}
