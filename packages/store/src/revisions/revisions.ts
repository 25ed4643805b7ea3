import { createHash } from "node:crypto";
import { sql } from "kysely";
import { recordAudit } from "../audit/audit-log.ts";
import { canonicalJson } from "../audit/canonical-json.ts";
import type { Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";
import type { RoundKey } from "../figures/list-figures.ts";

/** A frozen state of a city's round. */
export interface Revision<Content = unknown> {
  /** Counts from 1. */
  revision: number;
  kind: "submission" | "publication" | "erratum";
  content: Content;
  /** SHA-256 over the canonical JSON of the content. */
  sha256: string;
  frozenAt: string;
  frozenBy: string;
}

/** SHA-256 over the canonical JSON of a revision's content. */
export const revisionHash = (content: unknown): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

/**
 * Freezes a state under the next number, and makes it the last revision of the round.
 *
 * @param content plain JSON
 */
export async function freezeRevision<Content extends object>(
  within: Within,
  { cityId, roundId, kind, content }: RoundKey & { kind: Revision["kind"]; content: Content },
  { by, at }: Doing,
): Promise<Revision<Content>> {
  const round = await within
    .selectFrom("city_round")
    .select("revision")
    .where("city_id", "=", cityId)
    .where("round_id", "=", roundId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const revision = round.revision + 1;
  const sha256 = revisionHash(content);
  await within
    .insertInto("revision")
    .values({
      city_id: cityId,
      round_id: roundId,
      revision,
      kind,
      content: JSON.stringify(content),
      sha256,
      frozen_at: at,
      frozen_by: by,
    })
    .execute();
  await within
    .updateTable("city_round")
    .set({ revision })
    .where("city_id", "=", cityId)
    .where("round_id", "=", roundId)
    .execute();
  await sql`update hub set frozen = frozen + 1
    where hub_id = (select hub_id from round where round_id = ${roundId})`.execute(within);
  const after = { revision, kind, sha256 };
  await recordAudit(within, {
    cityId,
    at,
    actor: by,
    action: "revision.frozen",
    subject: roundId,
    before: null,
    after,
  });
  return { revision, kind, content, sha256, frozenAt: at, frozenBy: by };
}

/** A revision of a round; the last one when no number is given. */
export async function findRevision<Content = unknown>(
  database: Database | Within,
  { cityId, roundId, revision, kind }: RoundKey & { revision?: number; kind?: Revision["kind"] },
): Promise<Revision<Content> | null> {
  let query = database.selectFrom("revision").selectAll().where("city_id", "=", cityId).where("round_id", "=", roundId);
  if (revision !== undefined) query = query.where("revision", "=", revision);
  if (kind !== undefined) query = query.where("kind", "=", kind);
  const row = await query.orderBy("revision", "desc").limit(1).executeTakeFirst();
  if (row === undefined) return null;
  return {
    revision: row.revision,
    kind: row.kind as Revision["kind"],
    content: row.content as Content,
    sha256: row.sha256,
    frozenAt: row.frozen_at,
    frozenBy: row.frozen_by,
  };
}

/** Revisions of a round without their contents, the latest first. */
export async function listRevisions(database: Database | Within, key: RoundKey): Promise<Omit<Revision, "content">[]> {
  const rows = await database
    .selectFrom("revision")
    .select(["revision", "kind", "sha256", "frozen_at", "frozen_by"])
    .where("city_id", "=", key.cityId)
    .where("round_id", "=", key.roundId)
    .orderBy("revision", "desc")
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    kind: row.kind as Revision["kind"],
    sha256: row.sha256,
    frozenAt: row.frozen_at,
    frozenBy: row.frozen_by,
  }));
}

/** A correction of a published figure. */
export interface Erratum {
  erratumId: string;
  /** Revision that holds the corrected state. */
  revision: number;
  figureId: string;
  before: object;
  after: object;
  reason: string;
  recordedAt: string;
  recordedBy: string;
}

/** Writes down what a revision of the kind `erratum` corrected, figure by figure. */
export async function addErrata(
  within: Within,
  { cityId, roundId }: RoundKey,
  errata: readonly Omit<Erratum, "recordedAt" | "recordedBy">[],
  { by, at }: Doing,
): Promise<void> {
  if (errata.length === 0) return;
  await within
    .insertInto("erratum")
    .values(
      errata.map(({ erratumId, revision, figureId, before, after, reason }) => ({
        city_id: cityId,
        round_id: roundId,
        erratum_id: erratumId,
        revision,
        figure_id: figureId,
        before: JSON.stringify(before),
        after: JSON.stringify(after),
        reason,
        recorded_at: at,
        recorded_by: by,
      })),
    )
    .execute();
}

/** Corrections of a round, the latest first. */
export async function listErrata(database: Database | Within, key: RoundKey): Promise<Erratum[]> {
  const rows = await database
    .selectFrom("erratum")
    .selectAll()
    .where("city_id", "=", key.cityId)
    .where("round_id", "=", key.roundId)
    .orderBy("revision", "desc")
    .orderBy("figure_id")
    .execute();
  return rows.map((row) => ({
    erratumId: row.erratum_id,
    revision: row.revision,
    figureId: row.figure_id,
    before: row.before as object,
    after: row.after as object,
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }));
}
