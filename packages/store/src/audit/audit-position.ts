import { sql } from "kysely";
import type { Database, Within } from "../database/database.ts";
import type { ChainedEntry } from "./audit-log.ts";

/**
 * Position of the last entry of a city's chain, 0 for a chain that has none.
 *
 * Everything that is written of a city is written there by the same transaction, so that two readings of its state at one
 * position are the same.
 */
export async function auditPosition(database: Database | Within, cityId: string): Promise<number> {
  const row = await database
    .selectFrom("audit")
    .select("position")
    .where("city_id", "=", cityId)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.position ?? 0;
}

/** What was written of a city between two positions. */
export interface WrittenSince {
  figures: { roundId: string; figureIds: string[] }[];
  /** True when something else than figures was written too. */
  others: boolean;
}

/** What was written after one position up to another; null where it is simpler to read all anew. */
export async function writtenSince(
  database: Database | Within,
  { cityId, after, upTo }: { cityId: string; after: number; upTo: number },
): Promise<WrittenSince | null> {
  if (upTo < after || upTo - after > 100) return null;
  if (upTo === after) return { figures: [], others: false };
  const { rows } = await sql<{ subject: string; is_figures: boolean; figure_ids: string[] }>`
    select subject, action like 'figures.%' as is_figures,
      case when action like 'figures.%' then array(select jsonb_object_keys(after)) else '{}' end as figure_ids
    from audit where city_id = ${cityId} and position > ${after} and position <= ${upTo}`.execute(database);
  return {
    figures: rows.flatMap((row) => (row.is_figures ? [{ roundId: row.subject, figureIds: row.figure_ids }] : [])),
    others: rows.some((row) => !row.is_figures),
  };
}

/**
 * A page of a chain, the latest first.
 *
 * @param of.before only entries before this position
 * @param of.action begins with this: `figures.`, `round.submitted`
 */
export async function listAudit(
  database: Database | Within,
  of: { cityId: string; before?: number; action?: string; subject?: string; actor?: string; limit: number },
): Promise<ChainedEntry[]> {
  let query = database.selectFrom("audit").selectAll().where("city_id", "=", of.cityId);
  if (of.before !== undefined) query = query.where("position", "<", of.before);
  if (of.action !== undefined) query = query.where("action", "like", `${of.action.replaceAll(/[\\%_]/g, "\\$&")}%`);
  if (of.subject !== undefined) query = query.where("subject", "=", of.subject);
  if (of.actor !== undefined) query = query.where("actor", "=", of.actor);
  const rows = await query.orderBy("position", "desc").limit(of.limit).execute();
  return rows.map((row) => ({
    cityId: row.city_id,
    position: row.position,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    before: row.before,
    after: row.after,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}
