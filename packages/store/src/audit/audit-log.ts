import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Database, Within } from "../database/database.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The chain of everything that belongs to no city. */
export const systemChain = "system";

/** What somebody did. */
export interface AuditEntry {
  /** City concerned, or `systemChain`. */
  cityId: string;
  /** ISO moment. */
  at: string;
  /** Id of a person, `key:<id>` of a machine, or `system`. */
  actor: string;
  /** `figure.saved`, `round.submitted` */
  action: string;
  /** What it was done to: `2025/EC_ICT_ICT_1C//householdsWithInternet`. */
  subject: string;
  before: object | null;
  after: object | null;
}

/** An entry in its chain. */
export interface ChainedEntry extends AuditEntry {
  /** 1 for the first of the chain. */
  position: number;
  previousHash: string;
  hash: string;
}

/** Where a chain does not hold. */
export interface AuditBreak {
  cityId: string;
  position: number;
  what: "content" | "link" | "gap";
}

const first = "0".repeat(64);

/** SHA-256 over the entry with its position and the hash before it. */
export function entryHash(entry: AuditEntry, position: number, previousHash: string): string {
  const { cityId, at, actor, action, subject, before, after } = entry;
  return createHash("sha256")
    .update(canonicalJson({ cityId, position, at, actor, action, subject, before, after, previousHash }))
    .digest("hex");
}

/**
 * Adds an entry to its chain, within the transaction that does what it tells of: both are kept, or neither.
 *
 * Entries of one chain wait for each other until their transactions end.
 */
export async function recordAudit(within: Within, entry: AuditEntry): Promise<ChainedEntry> {
  await sql`select pg_advisory_xact_lock(8247002, hashtext(${entry.cityId}))`.execute(within);
  const last = await within
    .selectFrom("audit")
    .select(["position", "hash"])
    .where("city_id", "=", entry.cityId)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  const position = (last?.position ?? 0) + 1;
  const previousHash = last?.hash ?? first;
  const hash = entryHash(entry, position, previousHash);
  await within
    .insertInto("audit")
    .values({
      city_id: entry.cityId,
      position,
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      before: entry.before && JSON.stringify(entry.before),
      after: entry.after && JSON.stringify(entry.after),
      previous_hash: previousHash,
      hash,
    })
    .execute();
  return { ...entry, position, previousHash, hash };
}

/**
 * Entries of one chain in their order, read in pieces, so that a long chain needs little memory.
 *
 * @param from first position
 */
export async function* readAudit(database: Database, cityId: string, from = 1): AsyncGenerator<ChainedEntry> {
  const piece = 1000;
  for (let next = from; ;) {
    const rows = await database
      .selectFrom("audit")
      .selectAll()
      .where("city_id", "=", cityId)
      .where("position", ">=", next)
      .orderBy("position")
      .limit(piece)
      .execute();
    for (const row of rows)
      yield {
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
      };
    const last = rows.at(-1);
    if (rows.length < piece || last === undefined) return;
    next = last.position + 1;
  }
}

/**
 * Recomputes every chain.
 *
 * @returns number of entries and the last hash of each chain, and every place that does not hold. An end that was cut off
 *   cannot be seen from inside: compare the last hashes with those noted earlier.
 */
export async function verifyAudit(
  database: Database,
): Promise<{ chains: { cityId: string; entries: number; lastHash: string }[]; breaks: AuditBreak[] }> {
  const chains: { cityId: string; entries: number; lastHash: string }[] = [];
  const breaks: AuditBreak[] = [];
  const ids = await database.selectFrom("audit").select("city_id").distinct().orderBy("city_id").execute();
  for (const { city_id: cityId } of ids) {
    let expected = 1;
    let previous = first;
    for await (const entry of readAudit(database, cityId)) {
      const { position } = entry;
      if (position !== expected) breaks.push({ cityId, position, what: "gap" });
      else if (entry.previousHash !== previous) breaks.push({ cityId, position, what: "link" });
      if (entryHash(entry, position, entry.previousHash) !== entry.hash)
        breaks.push({ cityId, position, what: "content" });
      expected = position + 1;
      previous = entry.hash;
    }
    chains.push({ cityId, entries: expected - 1, lastHash: previous });
  }
  return { chains, breaks };
}
