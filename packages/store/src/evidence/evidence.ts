import type { Evidence } from "@urbimetry/model";
import type { Selectable } from "kysely";
import { recordAudit } from "../audit/audit-log.ts";
import type { Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import type { RoundKey } from "../figures/list-figures.ts";

const evidenceOf = (row: Selectable<Tables["evidence"]>): Evidence => ({
  evidenceId: row.evidence_id,
  kind: row.kind as Evidence["kind"],
  name: row.name,
  sha256: row.sha256,
  mediaType: row.media_type,
  bytes: row.bytes,
  address: row.address,
  addedAt: row.added_at,
  addedBy: row.added_by,
});

/** A file of which the bytes are kept already, or an address. */
export type NewEvidence = Omit<Evidence, "addedAt" | "addedBy"> & { cityId: string };

export async function addEvidence(within: Within, evidence: NewEvidence, { by, at }: Doing): Promise<void> {
  const { cityId, evidenceId, kind, name, sha256, mediaType, bytes, address } = evidence;
  await within
    .insertInto("evidence")
    .values({
      city_id: cityId,
      evidence_id: evidenceId,
      kind,
      name,
      sha256,
      media_type: mediaType,
      bytes,
      address,
      added_at: at,
      added_by: by,
      removed_at: null,
    })
    .execute();
  const after = { kind, name, sha256, mediaType, bytes, address };
  await recordAudit(within, {
    cityId,
    at,
    actor: by,
    action: "evidence.added",
    subject: evidenceId,
    before: null,
    after,
  });
}

/** Takes evidence out of the lists. Its file stays, since a frozen revision may lead to it. */
export async function removeEvidence(
  within: Within,
  { cityId, evidenceId }: { cityId: string; evidenceId: string },
  { by, at }: Doing,
): Promise<boolean> {
  const row = await within
    .updateTable("evidence")
    .set({ removed_at: at })
    .where("city_id", "=", cityId)
    .where("evidence_id", "=", evidenceId)
    .where("removed_at", "is", null)
    .returning("name")
    .executeTakeFirst();
  if (row === undefined) return false;
  await recordAudit(within, {
    cityId,
    at,
    actor: by,
    action: "evidence.removed",
    subject: evidenceId,
    before: { name: row.name },
    after: null,
  });
  return true;
}

/** Evidence of a city, the latest first, without what was removed. */
export async function listEvidence(database: Database | Within, cityId: string): Promise<Evidence[]> {
  const rows = await database
    .selectFrom("evidence")
    .selectAll()
    .where("city_id", "=", cityId)
    .where("removed_at", "is", null)
    .orderBy("added_at", "desc")
    .orderBy("evidence_id")
    .execute();
  return rows.map(evidenceOf);
}

/** Evidence by its id, also when it was removed: revisions lead to it. */
export async function findEvidence(
  database: Database | Within,
  { cityId, evidenceId }: { cityId: string; evidenceId: string },
): Promise<Evidence | null> {
  const row = await database
    .selectFrom("evidence")
    .selectAll()
    .where("city_id", "=", cityId)
    .where("evidence_id", "=", evidenceId)
    .executeTakeFirst();
  return row ? evidenceOf(row) : null;
}

/** That a data point rests on evidence, and where to look in it. */
export interface EvidenceUse {
  dataPointId: string;
  evidenceId: string;
  page: number | null;
  note: string | null;
}

/** Says which page of which evidence stands behind a data point. */
export async function useEvidence(within: Within, use: EvidenceUse & RoundKey, { by, at }: Doing): Promise<void> {
  const { cityId, roundId, dataPointId, evidenceId, page, note } = use;
  await within
    .insertInto("evidence_use")
    .values({
      city_id: cityId,
      round_id: roundId,
      data_point_id: dataPointId,
      evidence_id: evidenceId,
      page,
      note,
      added_at: at,
      added_by: by,
    })
    .onConflict((conflict) =>
      conflict.columns(["city_id", "round_id", "data_point_id", "evidence_id"]).doUpdateSet({ page, note }),
    )
    .execute();
  const after = { dataPointId, evidenceId, page, note };
  const subject = `${roundId}/${dataPointId}`;
  await recordAudit(within, { cityId, at, actor: by, action: "evidence.used", subject, before: null, after });
}

/** Takes evidence off a data point. */
export async function dropEvidenceUse(
  within: Within,
  { cityId, roundId, dataPointId, evidenceId }: RoundKey & { dataPointId: string; evidenceId: string },
  { by, at }: Doing,
): Promise<boolean> {
  const { numDeletedRows } = await within
    .deleteFrom("evidence_use")
    .where("city_id", "=", cityId)
    .where("round_id", "=", roundId)
    .where("data_point_id", "=", dataPointId)
    .where("evidence_id", "=", evidenceId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  const subject = `${roundId}/${dataPointId}`;
  const before = { dataPointId, evidenceId };
  await recordAudit(within, { cityId, at, actor: by, action: "evidence.dropped", subject, before, after: null });
  return true;
}

/** Which evidence stands behind which data points of a round. */
export async function listEvidenceUses(database: Database | Within, key: RoundKey): Promise<EvidenceUse[]> {
  const rows = await database
    .selectFrom("evidence_use")
    .selectAll()
    .where("city_id", "=", key.cityId)
    .where("round_id", "=", key.roundId)
    .orderBy("data_point_id")
    .orderBy("evidence_id")
    .execute();
  return rows.map((row) => ({
    dataPointId: row.data_point_id,
    evidenceId: row.evidence_id,
    page: row.page,
    note: row.note,
  }));
}
