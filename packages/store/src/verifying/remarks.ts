import type { Remark } from "@urbimetry/model";
import { recordAudit } from "../audit/audit-log.ts";
import type { Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";
import type { RoundKey } from "../figures/list-figures.ts";

/** A remark as it is written. */
export type NewRemark = Pick<Remark, "remarkId" | "dataPointId" | "text" | "mentions">;

export async function addRemark(within: Within, remark: NewRemark & RoundKey, { by, at }: Doing): Promise<void> {
  const { cityId, roundId, remarkId, dataPointId, text, mentions } = remark;
  await within
    .insertInto("remark")
    .values({
      city_id: cityId,
      round_id: roundId,
      remark_id: remarkId,
      data_point_id: dataPointId,
      text,
      mentions,
      written_at: at,
      written_by: by,
      resolved_at: null,
      resolved_by: null,
    })
    .execute();
  const after = { remarkId, dataPointId, text, mentions };
  await recordAudit(within, { cityId, at, actor: by, action: "remark.written", subject: roundId, before: null, after });
}

/** Says that what a remark asked for is done. */
export async function resolveRemark(
  within: Within,
  { cityId, roundId, remarkId }: RoundKey & { remarkId: string },
  { by, at }: Doing,
): Promise<boolean> {
  const { numUpdatedRows } = await within
    .updateTable("remark")
    .set({ resolved_at: at, resolved_by: by })
    .where("city_id", "=", cityId)
    .where("round_id", "=", roundId)
    .where("remark_id", "=", remarkId)
    .where("resolved_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const after = { remarkId };
  await recordAudit(within, {
    cityId,
    at,
    actor: by,
    action: "remark.resolved",
    subject: roundId,
    before: null,
    after,
  });
  return true;
}

/** Remarks of a round, the oldest first. */
export async function listRemarks(database: Database | Within, key: RoundKey): Promise<Remark[]> {
  const rows = await database
    .selectFrom("remark")
    .selectAll()
    .where("city_id", "=", key.cityId)
    .where("round_id", "=", key.roundId)
    .orderBy("written_at")
    .orderBy("remark_id")
    .execute();
  return rows.map((row) => ({
    remarkId: row.remark_id,
    dataPointId: row.data_point_id,
    text: row.text,
    mentions: row.mentions,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by,
  }));
}

/** Why a warning is right as it stands. */
export interface FindingAnswer {
  dataPointId: string;
  ruleId: string;
  reason: string;
  answeredAt: string;
  answeredBy: string;
}

/** Answers a warning; an empty reason takes the answer back. */
export async function answerFinding(
  within: Within,
  { cityId, roundId, dataPointId, ruleId, reason }: RoundKey & Pick<FindingAnswer, "dataPointId" | "ruleId" | "reason">,
  { by, at }: Doing,
): Promise<void> {
  const place = { city_id: cityId, round_id: roundId, data_point_id: dataPointId, rule_id: ruleId };
  if (reason === "")
    await within
      .deleteFrom("finding_answer")
      .where("city_id", "=", cityId)
      .where("round_id", "=", roundId)
      .where("data_point_id", "=", dataPointId)
      .where("rule_id", "=", ruleId)
      .execute();
  else
    await within
      .insertInto("finding_answer")
      .values({ ...place, reason, answered_at: at, answered_by: by })
      .onConflict((conflict) =>
        conflict
          .columns(["city_id", "round_id", "data_point_id", "rule_id"])
          .doUpdateSet({ reason, answered_at: at, answered_by: by }),
      )
      .execute();
  const after = { dataPointId, ruleId, reason };
  await recordAudit(within, {
    cityId,
    at,
    actor: by,
    action: "finding.answered",
    subject: roundId,
    before: null,
    after,
  });
}

export async function listFindingAnswers(database: Database | Within, key: RoundKey): Promise<FindingAnswer[]> {
  const rows = await database
    .selectFrom("finding_answer")
    .selectAll()
    .where("city_id", "=", key.cityId)
    .where("round_id", "=", key.roundId)
    .orderBy("data_point_id")
    .orderBy("rule_id")
    .execute();
  return rows.map((row) => ({
    dataPointId: row.data_point_id,
    ruleId: row.rule_id,
    reason: row.reason,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by,
  }));
}

/** Who is to report a data point. */
export interface Assignment {
  dataPointId: string;
  personId: string;
  dueOn: string | null;
}

/** Gives data points to a person, or takes them away with `remove`. */
export async function assignDataPoints(
  within: Within,
  {
    cityId,
    roundId,
    dataPointIds,
    personId,
    dueOn,
    remove = false,
  }: RoundKey & { dataPointIds: readonly string[]; personId: string; dueOn: string | null; remove?: boolean },
  { by, at }: Doing,
): Promise<void> {
  if (dataPointIds.length === 0) return;
  if (remove)
    await within
      .deleteFrom("assignment")
      .where("city_id", "=", cityId)
      .where("round_id", "=", roundId)
      .where("data_point_id", "in", dataPointIds)
      .where("person_id", "=", personId)
      .execute();
  else
    await within
      .insertInto("assignment")
      .values(
        dataPointIds.map((dataPointId) => ({
          city_id: cityId,
          round_id: roundId,
          data_point_id: dataPointId,
          person_id: personId,
          due_on: dueOn,
          assigned_at: at,
          assigned_by: by,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["city_id", "round_id", "data_point_id", "person_id"]).doUpdateSet({ due_on: dueOn }),
      )
      .execute();
  const action = remove ? "work.taken" : "work.given";
  const after = { dataPointIds, personId, dueOn };
  await recordAudit(within, { cityId, at, actor: by, action, subject: roundId, before: null, after });
}

export async function listAssignments(database: Database | Within, key: RoundKey): Promise<Assignment[]> {
  const rows = await database
    .selectFrom("assignment")
    .selectAll()
    .where("city_id", "=", key.cityId)
    .where("round_id", "=", key.roundId)
    .orderBy("data_point_id")
    .orderBy("person_id")
    .execute();
  return rows.map((row) => ({ dataPointId: row.data_point_id, personId: row.person_id, dueOn: row.due_on }));
}
