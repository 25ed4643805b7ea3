import type { Language } from "@urbimetry/model";
import { sql } from "kysely";
import type { Database, Within } from "../database/database.ts";

/** What a person chose for herself. */
export interface Preferences {
  language: Language;
  digest: "daily" | "never";
}

/** Preferences of persons; who chose nothing is not there. */
export async function listPreferences(
  database: Database | Within,
  personIds: readonly string[],
): Promise<Map<string, Preferences>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<{ person_id: string; language: Language; digest: Preferences["digest"] }>`
    select person_id, language, digest from person_preference where person_id = any(${[...personIds]})
  `.execute(database);
  return new Map(rows.map(({ person_id, language, digest }) => [person_id, { language, digest }]));
}

export async function savePreferences(
  database: Database | Within,
  personId: string,
  { language, digest }: Preferences,
  at: string,
): Promise<void> {
  await sql`
    insert into person_preference (person_id, language, digest, changed_at)
    values (${personId}, ${language}, ${digest}, ${at})
    on conflict (person_id) do update set language = ${language}, digest = ${digest}, changed_at = ${at}
  `.execute(database);
}
