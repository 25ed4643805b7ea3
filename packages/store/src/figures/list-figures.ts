import type { Figure, FigureVersion, FigureCause, FigureContent, Place } from "@urbimetry/model";
import { sql, type Selectable } from "kysely";
import type { Database, Within } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

/** One city in one round. */
export interface RoundKey {
  cityId: string;
  roundId: string;
}

/** Figures of a city's round as they stand, in the order of their ids: all, or those with the given ids. */
export async function listFigures(
  database: Database | Within,
  { cityId, roundId, figureIds }: RoundKey & { figureIds?: readonly string[] },
): Promise<Figure[]> {
  if (figureIds?.length === 0) return [];
  let query = database.selectFrom("figure").selectAll().where("city_id", "=", cityId).where("round_id", "=", roundId);
  if (figureIds !== undefined) query = query.where("figure_id", "in", figureIds);
  const rows = await query.orderBy("figure_id").execute();
  return rows.map(figureOf);
}

export const figureOf = (row: Selectable<Tables["figure"]>): Figure => ({
  figureId: row.figure_id,
  version: row.version,
  kpiId: row.kpi_id,
  component: row.component,
  variable: row.variable,
  value: row.value_number ?? row.value_text ?? row.value_boolean,
  unit: row.unit,
  status: row.status as Figure["status"],
  reason: row.reason,
  quality: row.quality,
  origin: row.origin,
  source: row.source,
  sourceYear: row.source_year,
  evidence: row.evidence,
  note: row.note,
  raw: row.raw,
  at: row.place as Place | null,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
  importId: row.import_id,
});

/** What can be changed of a figure. */
export const contentOf = (figure: Figure): FigureContent => ({
  value: figure.value,
  unit: figure.unit,
  status: figure.status as FigureContent["status"],
  reason: figure.reason,
  quality: figure.quality,
  origin: figure.origin,
  source: figure.source,
  sourceYear: figure.sourceYear,
  evidence: figure.evidence,
  note: figure.note,
});

/**
 * States that figures of a round had, the latest first.
 *
 * @param of one figure, or one import; all of the round when neither is given
 */
export async function listFigureVersions(
  database: Database | Within,
  { cityId, roundId }: RoundKey,
  of: { figureId?: string; importId?: string; before?: string; offset?: number; limit?: number } = {},
): Promise<FigureVersion[]> {
  let query = database
    .selectFrom("figure_version")
    .selectAll()
    .where("city_id", "=", cityId)
    .where("round_id", "=", roundId);
  if (of.figureId !== undefined) query = query.where("figure_id", "=", of.figureId);
  if (of.importId !== undefined) query = query.where("import_id", "=", of.importId);
  if (of.before !== undefined) query = query.where("changed_at", "<", of.before);
  const rows = await query
    .orderBy("changed_at", "desc")
    // By letters' numbers, so that pages end at the same place on every database.
    .orderBy(sql`figure_id collate "C"`)
    .orderBy("version", "desc")
    .offset(of.offset ?? 0)
    .limit(of.limit ?? 1000)
    .execute();
  return rows.map((row) => ({
    figureId: row.figure_id,
    version: row.version,
    content: row.removed ? null : (row.content as FigureContent),
    cause: row.cause as FigureCause,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    importId: row.import_id,
  }));
}
