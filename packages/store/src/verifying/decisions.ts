import type { Decision, DecisionOutcome } from "@urbimetry/model";
import { recordAudit } from "../audit/audit-log.ts";
import type { Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";
import type { RoundKey } from "../figures/list-figures.ts";

/** A decision as it is made. */
export type NewDecision = Omit<Decision, "decidedAt" | "decidedBy">;

/** Writes decisions down. A later one on the same data point and step outweighs an earlier one; none is ever changed. */
export async function addDecisions(
  within: Within,
  { cityId, roundId }: RoundKey,
  decisions: readonly NewDecision[],
  { by, at }: Doing,
): Promise<void> {
  if (decisions.length === 0) return;
  await within
    .insertInto("decision")
    .values(
      decisions.map((one) => ({
        city_id: cityId,
        round_id: roundId,
        data_point_id: one.dataPointId,
        decision_id: one.decisionId,
        revision: one.revision,
        step: one.step,
        outcome: one.outcome,
        reason_code: one.reasonCode,
        grounds: one.grounds,
        decided_at: at,
        decided_by: by,
      })),
    )
    .execute();
  const after = { decisions };
  await recordAudit(within, { cityId, at, actor: by, action: "decisions.made", subject: roundId, before: null, after });
}

/** Decisions of a round, the latest first. */
export async function listDecisions(
  database: Database | Within,
  { cityId, roundId, revision }: RoundKey & { revision?: number },
): Promise<Decision[]> {
  let query = database.selectFrom("decision").selectAll().where("city_id", "=", cityId).where("round_id", "=", roundId);
  if (revision !== undefined) query = query.where("revision", "=", revision);
  const rows = await query.orderBy("decided_at", "desc").orderBy("decision_id", "desc").execute();
  return rows.map((row) => ({
    dataPointId: row.data_point_id,
    decisionId: row.decision_id,
    revision: row.revision,
    step: row.step,
    outcome: row.outcome as DecisionOutcome,
    reasonCode: row.reason_code,
    grounds: row.grounds,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
  }));
}

/** What a verifier says of her relation to a city before she opens its round. */
export interface ConflictDeclaration {
  personId: string;
  conflict: boolean;
  statement: string;
  declaredAt: string;
}

export async function declareConflict(
  within: Within,
  { cityId, roundId, conflict, statement }: RoundKey & { conflict: boolean; statement: string },
  { by, at }: Doing,
): Promise<void> {
  const after = { conflict, statement };
  await within
    .insertInto("conflict_declaration")
    .values({ city_id: cityId, round_id: roundId, person_id: by, ...after, declared_at: at })
    .onConflict((on) => on.columns(["city_id", "round_id", "person_id"]).doUpdateSet({ ...after, declared_at: at }))
    .execute();
  await recordAudit(within, {
    cityId,
    at,
    actor: by,
    action: "conflict.declared",
    subject: roundId,
    before: null,
    after,
  });
}

export async function listConflictDeclarations(
  database: Database | Within,
  { cityId, roundId }: RoundKey,
): Promise<ConflictDeclaration[]> {
  const rows = await database
    .selectFrom("conflict_declaration")
    .selectAll()
    .where("city_id", "=", cityId)
    .where("round_id", "=", roundId)
    .orderBy("person_id")
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    conflict: row.conflict,
    statement: row.statement,
    declaredAt: row.declared_at,
  }));
}
