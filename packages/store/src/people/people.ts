import { sql } from "kysely";
import { recordSystem, type Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";

/** Somebody with an account. */
export interface Person {
  personId: string;
  name: string;
  email: string;
  createdAt: string;
}

/** What a person could prove herself with beside a password. */
export interface SecondFactors {
  authenticator: boolean;
  passkeys: number;
}

interface PersonRow {
  id: string;
  name: string;
  email: string;
  createdAt: string;
}

const columns = sql`id, name, email, "createdAt"`;
const personOf = ({ id, name, email, createdAt }: PersonRow): Person => ({ personId: id, name, email, createdAt });

export async function findPerson(database: Database | Within, personId: string): Promise<Person | null> {
  const { rows } = await sql<PersonRow>`select ${columns} from "user" where id = ${personId}`.execute(database);
  return rows[0] ? personOf(rows[0]) : null;
}

/** @param email in any case */
export async function findPersonByEmail(database: Database | Within, email: string): Promise<Person | null> {
  const { rows } = await sql<PersonRow>`
    select ${columns} from "user" where email = ${email.toLowerCase()}`.execute(database);
  return rows[0] ? personOf(rows[0]) : null;
}

/** Persons by their ids, in the order of their names. */
export async function findPersons(database: Database | Within, personIds: Iterable<string>): Promise<Person[]> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return [];
  const { rows } = await sql<PersonRow>`
    select ${columns} from "user" where id = any(${ids}) order by name, id`.execute(database);
  return rows.map(personOf);
}

/**
 * A page of everybody with an account, by name.
 *
 * @param of.search part of the name or the e-mail address, in any case
 * @param of.after  id of the last person of the page before
 */
export async function listPersons(
  database: Database | Within,
  of: { search?: string; after?: string; limit: number },
): Promise<Person[]> {
  const search =
    of.search === undefined
      ? sql`true`
      : sql`(position(lower(${of.search}) in lower(name)) > 0 or position(lower(${of.search}) in email) > 0)`;
  const after =
    of.after === undefined ? sql`true` : sql`(name, id) > (select name, id from "user" where id = ${of.after})`;
  const { rows } = await sql<PersonRow>`
    select ${columns} from "user" where ${search} and ${after} order by name, id limit ${of.limit}`.execute(database);
  return rows.map(personOf);
}

/** Whether anybody has an account. */
export async function hasPersons(database: Database | Within): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`select exists (select from "user" limit 1) as some`.execute(database);
  return rows[0]?.some === true;
}

/** An account as it is first written down. */
export interface NewPerson {
  personId: string;
  name: string;
  email: string;
  /** True where only the owner of the address can have made the account. */
  emailVerified: boolean;
  /** Null for somebody who signs in by a service of her organisation. */
  passwordHash: string | null;
}

/** Makes an account. There is no other way to one: sign-up is closed. */
export async function addPerson(within: Within, person: NewPerson, doing: Doing): Promise<void> {
  const { personId, name, emailVerified, passwordHash } = person;
  const email = person.email.toLowerCase();
  await sql`
    insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt", "twoFactorEnabled")
    values (${personId}, ${name}, ${email}, ${emailVerified}, ${doing.at}, ${doing.at}, false)`.execute(within);
  if (passwordHash !== null)
    await sql`
      insert into account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
      values (${`${personId}-password`}, ${personId}, 'credential', ${personId}, ${passwordHash}, ${doing.at}, ${doing.at})
    `.execute(within);
  await recordSystem(within, doing, "person.added", personId, { name, email });
}

/** Second factors that persons have set up. */
export async function listSecondFactors(
  database: Database | Within,
  personIds: readonly string[],
): Promise<Map<string, SecondFactors>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; authenticator: boolean; passkeys: number }>`
    select id,
      exists (select from "twoFactor" where "userId" = "user".id and verified is not false) as authenticator,
      (select count(*)::int from passkey where "userId" = "user".id) as passkeys
    from "user" where id = any(${[...personIds]})`.execute(database);
  return new Map(rows.map(({ id, authenticator, passkeys }) => [id, { authenticator, passkeys }]));
}

/** Takes away second factors that a person has lost, and ends her sessions; she sets them up anew. */
export async function dropSecondFactors(within: Within, personId: string, doing: Doing): Promise<void> {
  await sql`delete from "twoFactor" where "userId" = ${personId}`.execute(within);
  await sql`delete from passkey where "userId" = ${personId}`.execute(within);
  await sql`update "user" set "twoFactorEnabled" = false where id = ${personId}`.execute(within);
  await recordSystem(within, doing, "second-factors.dropped", personId, null);
  await endSessions(within, personId, doing);
}

/** Ends all sessions of a person. */
export async function endSessions(within: Within, personId: string, doing: Doing): Promise<number> {
  const { rows } = await sql`delete from session where "userId" = ${personId} returning id`.execute(within);
  await recordSystem(within, doing, "sessions.ended", personId, { sessions: rows.length });
  return rows.length;
}

/** Forgets sessions, and links for passwords and sign-ins, that ended before a moment. */
export async function forgetEndedSessions(database: Database, before: string): Promise<void> {
  await sql`delete from session where "expiresAt" < ${before}`.execute(database);
  await sql`delete from verification where "expiresAt" < ${before}`.execute(database);
}
