import type { FigureCause, FigureChange, FigureContent, FigureOutcome, Place } from "@urbimetry/model";
import { sql } from "kysely";
import { recordAudit } from "../audit/audit-log.ts";
import { canonicalJson } from "../audit/canonical-json.ts";
import type { Within } from "../database/database.ts";
import { aboutOf } from "./figure-id.ts";
import { contentOf, figureOf, type RoundKey } from "./list-figures.ts";

/** Changes made together by one person. */
export interface FigureSave extends RoundKey {
  changes: readonly (FigureChange & { raw?: string | null; at?: Place | null })[];
  by: string;
  /** ISO moment. */
  at: string;
  cause: FigureCause;
  importId?: string | null;
  /** True where a conflict must keep everything from being written, as in an import. */
  allOrNothing?: boolean;
}

/**
 * Writes changes of figures, each only on the version that its author saw.
 *
 * A change on an older version is not written and gives a conflict with what stands there now, unless both say the same.
 * Everything written is in the history and the audit log by the same transaction.
 *
 * @returns one outcome for each change, in the same order
 * @throws RangeError when a figure is changed twice in one save, or its id is none
 */
export async function saveFigures(within: Within, save: FigureSave): Promise<FigureOutcome[]> {
  const { cityId, roundId, changes } = save;
  const ids = changes.map(({ figureId }) => figureId);
  for (const id of ids) aboutOf(id);
  if (new Set(ids).size < ids.length) throw new RangeError("a save requires each figure once");
  // Saves of one city's round wait for each other: whole blocks are pasted over each other or not at all.
  await sql`select pg_advisory_xact_lock(8247003, hashtext(${`${cityId}/${roundId}`}))`.execute(within);
  const present = await presentFigures(within, save, ids);
  const lastVersions = await lastVersionOf(within, save, ids);

  const outcomes = changes.map((change): FigureOutcome => {
    const { figureId } = change;
    const now = present.get(figureId);
    const version = lastVersions.get(figureId) ?? 0;
    const standing = now ? contentOf(now) : null;
    if (canonicalJson(standing) === canonicalJson(change.content)) return { figureId, outcome: "same", version };
    if (change.baseVersion === version || (change.baseVersion === 0 && now === undefined))
      return { figureId, outcome: "saved", version: version + 1 };
    const last = now ?? { changedBy: "", changedAt: "" };
    return {
      figureId,
      outcome: "conflict",
      version,
      theirs: standing,
      changedBy: last.changedBy,
      changedAt: last.changedAt,
    };
  });
  if (save.allOrNothing && outcomes.some(({ outcome }) => outcome === "conflict"))
    return outcomes.map((one) =>
      one.outcome === "saved" ? { figureId: one.figureId, outcome: "held", version: one.version - 1 } : one,
    );

  const written = changes
    .map((change, place) => ({ change, outcome: outcomes[place] }))
    .filter(({ outcome }) => outcome?.outcome === "saved");
  if (written.length === 0) return outcomes;
  const states = written.map(({ change, outcome }) => ({ change, version: outcome?.version ?? 1 }));
  await writeVersions(within, save, states);
  await removeFigures(within, save, states);
  await writeFigures(within, save, states);
  await recordAudit(within, {
    cityId,
    at: save.at,
    actor: save.by,
    action: `figures.${save.cause}`,
    subject: roundId,
    before: Object.fromEntries(
      written.map(({ change: { figureId } }) => {
        const now = present.get(figureId);
        return [figureId, now ? contentOf(now) : null];
      }),
    ),
    after: Object.fromEntries(written.map(({ change }) => [change.figureId, change.content])),
  });
  return outcomes;
}

async function presentFigures(within: Within, { cityId, roundId }: RoundKey, ids: string[]) {
  const rows = await within
    .selectFrom("figure")
    .selectAll()
    .where("city_id", "=", cityId)
    .where("round_id", "=", roundId)
    .where("figure_id", "in", ids.length > 0 ? ids : [""])
    .execute();
  return new Map(rows.map((row) => [row.figure_id, figureOf(row)]));
}

/** Last version of each figure, also of those that were removed. */
async function lastVersionOf(
  within: Within,
  { cityId, roundId }: RoundKey,
  ids: string[],
): Promise<Map<string, number>> {
  const rows = await within
    .selectFrom("figure_version")
    .select(["figure_id", (eb) => eb.fn.max("version").as("version")])
    .where("city_id", "=", cityId)
    .where("round_id", "=", roundId)
    .where("figure_id", "in", ids.length > 0 ? ids : [""])
    .groupBy("figure_id")
    .execute();
  return new Map(rows.map((row) => [row.figure_id, row.version]));
}

/** A figure's next state. */
interface NextState {
  change: FigureSave["changes"][number];
  version: number;
}

async function writeVersions(within: Within, save: FigureSave, states: readonly NextState[]): Promise<void> {
  const rows = states.map(({ change, version }) => ({
    city_id: save.cityId,
    round_id: save.roundId,
    figure_id: change.figureId,
    version,
    content: JSON.stringify(change.content ?? {}),
    removed: change.content === null,
    cause: save.cause,
    changed_at: save.at,
    changed_by: save.by,
    import_id: save.importId ?? null,
  }));
  await within.insertInto("figure_version").values(rows).execute();
}

async function removeFigures(within: Within, save: FigureSave, states: readonly NextState[]): Promise<void> {
  const ids = states.filter(({ change }) => change.content === null).map(({ change }) => change.figureId);
  if (ids.length === 0) return;
  await within
    .deleteFrom("figure")
    .where("city_id", "=", save.cityId)
    .where("round_id", "=", save.roundId)
    .where("figure_id", "in", ids)
    .execute();
}

async function writeFigures(within: Within, save: FigureSave, states: readonly NextState[]): Promise<void> {
  const rows = states.flatMap(({ change, version }) =>
    change.content === null ? [] : [rowOf(save, change, change.content, version)],
  );
  const [first] = rows;
  if (first === undefined) return;
  const columns = (Object.keys(first) as (keyof typeof first)[]).filter((name) => !key.has(name));
  await within
    .insertInto("figure")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["city_id", "round_id", "figure_id"])
        .doUpdateSet((eb) => Object.fromEntries(columns.map((name) => [name, eb.ref(`excluded.${name}`)]))),
    )
    .execute();
}

const key = new Set<string>(["city_id", "round_id", "figure_id"]);

function rowOf(save: FigureSave, change: NextState["change"], content: FigureContent, version: number) {
  const about = aboutOf(change.figureId);
  const { value, unit, status, reason, quality, origin, source, sourceYear, evidence, note } = content;
  return {
    city_id: save.cityId,
    round_id: save.roundId,
    figure_id: change.figureId,
    version,
    kpi_id: about.kpiId,
    component: about.component,
    variable: about.variable,
    status,
    value_number: typeof value === "number" ? value : null,
    value_text: typeof value === "string" ? value : null,
    value_boolean: typeof value === "boolean" ? value : null,
    unit,
    reason,
    quality,
    origin,
    source,
    source_year: sourceYear,
    evidence,
    note,
    raw: change.raw ?? null,
    place: change.at ? JSON.stringify(change.at) : null,
    changed_at: save.at,
    changed_by: save.by,
    import_id: save.importId ?? null,
  };
}
