import { sql } from "kysely";
import type { Database, Within } from "../database/database.ts";

/** What the installation keeps of itself under a name; null where it keeps nothing. */
export async function readSetting(database: Database | Within, name: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select value from setting where name = ${name}`.execute(database);
  return rows[0]?.value ?? null;
}

export async function saveSetting(
  database: Database | Within,
  name: string,
  value: unknown,
  at: string,
): Promise<void> {
  const json = JSON.stringify(value);
  await sql`
    insert into setting (name, value, changed_at) values (${name}, ${json}::jsonb, ${at})
    on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`.execute(database);
}

/**
 * Removes what only the secret that is lost could read: authenticators, secrets of webhooks and of sign-in services. All
 * sessions end.
 */
export async function forgetSecrets(within: Within, at: string): Promise<void> {
  await sql`delete from session`.execute(within);
  await sql`delete from verification`.execute(within);
  await sql`delete from "twoFactor"`.execute(within);
  await sql`update "user" set "twoFactorEnabled" = false`.execute(within);
  await sql`delete from sign_in_service`.execute(within);
  await sql`update webhook set disabled_at = ${at} where disabled_at is null`.execute(within);
}
