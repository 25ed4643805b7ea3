import type { FigureChange, ImportProblem, Place } from "@urbimetry/model";
import type { Selectable } from "kysely";
import { recordAudit } from "../audit/audit-log.ts";
import type { Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { contentOf, listFigures, listFigureVersions, type RoundKey } from "../figures/list-figures.ts";
import { saveFigures } from "../figures/save-figures.ts";

/** A change that an import would make. */
export type ImportedChange = FigureChange & { raw: string | null; at: Place | null };

/** A file that was read, and what it would change. */
export interface FileImport {
  importId: string;
  cityId: string;
  roundId: string;
  fileName: string;
  sha256: string;
  state: "previewed" | "confirmed" | "undone" | "dropped";
  /** What the file was taken for: its format, city, period, language. */
  recognised: Record<string, string | null>;
  changes: ImportedChange[];
  problems: ImportProblem[];
  createdAt: string;
  createdBy: string;
  decidedAt: string | null;
}

const importOf = (row: Selectable<Tables["file_import"]>): FileImport => ({
  importId: row.import_id,
  cityId: row.city_id,
  roundId: row.round_id,
  fileName: row.file_name,
  sha256: row.sha256,
  state: row.state as FileImport["state"],
  recognised: row.recognised as FileImport["recognised"],
  changes: row.changes as ImportedChange[],
  problems: row.problems as ImportProblem[],
  createdAt: row.created_at,
  createdBy: row.created_by,
  decidedAt: row.decided_at,
});

/** A file as it was read. */
export type NewImport = Omit<FileImport, "state" | "createdAt" | "createdBy" | "decidedAt">;

/** Keeps what a file would change, for the person to look at. Nothing else is written. */
export async function previewImport(within: Within, one: NewImport, { by, at }: Doing): Promise<void> {
  await within
    .insertInto("file_import")
    .values({
      city_id: one.cityId,
      import_id: one.importId,
      round_id: one.roundId,
      file_name: one.fileName,
      sha256: one.sha256,
      state: "previewed",
      recognised: JSON.stringify(one.recognised),
      changes: JSON.stringify(one.changes),
      problems: JSON.stringify(one.problems),
      created_at: at,
      created_by: by,
      decided_at: null,
    })
    .execute();
}

export async function findImport(
  database: Database | Within,
  { cityId, importId }: { cityId: string; importId: string },
): Promise<FileImport | null> {
  const row = await database
    .selectFrom("file_import")
    .selectAll()
    .where("city_id", "=", cityId)
    .where("import_id", "=", importId)
    .executeTakeFirst();
  return row ? importOf(row) : null;
}

/** Imports of a round, the latest first. */
export async function listImports(database: Database | Within, key: RoundKey): Promise<FileImport[]> {
  const rows = await database
    .selectFrom("file_import")
    .selectAll()
    .where("city_id", "=", key.cityId)
    .where("round_id", "=", key.roundId)
    .orderBy("created_at", "desc")
    .orderBy("import_id")
    .execute();
  return rows.map(importOf);
}

/** What became of a confirmation or an undoing. */
export type ImportDecision =
  | { outcome: "done"; figures: number }
  /** Figures that somebody changed since; nothing was written. */
  | { outcome: "conflict"; figureIds: string[] }
  /** It is not in the state that this asks for. */
  | { outcome: "not-possible"; state: FileImport["state"] };

/** Writes everything that an import was shown to change, or nothing when a figure has changed since. */
export async function confirmImport(within: Within, one: FileImport, { by, at }: Doing): Promise<ImportDecision> {
  const { cityId, roundId, importId, changes } = one;
  if (one.state !== "previewed") return { outcome: "not-possible", state: one.state };
  const save = { cityId, roundId, changes, by, at, cause: "import" as const, importId, allOrNothing: true };
  const outcomes = await saveFigures(within, save);
  const conflicts = outcomes.filter(({ outcome }) => outcome === "conflict");
  if (conflicts.length > 0) return { outcome: "conflict", figureIds: conflicts.map(({ figureId }) => figureId) };
  await decide(within, one, "confirmed", { by, at });
  return { outcome: "done", figures: outcomes.filter(({ outcome }) => outcome === "saved").length };
}

/**
 * Gives every figure of a confirmed import the state it had before.
 *
 * Figures that were changed after the import stand in the way: they are named, and nothing is written.
 */
export async function undoImport(within: Within, one: FileImport, { by, at }: Doing): Promise<ImportDecision> {
  const { cityId, roundId, importId } = one;
  if (one.state !== "confirmed") return { outcome: "not-possible", state: one.state };
  const made = (await listFigureVersions(within, one, { importId, limit: 10_000 })).filter(
    ({ cause }) => cause === "import",
  );
  const now = new Map((await listFigures(within, one)).map((figure) => [figure.figureId, figure]));
  const changes: FigureChange[] = [];
  const figureIds: string[] = [];
  for (const { figureId, version, content } of made) {
    const standing = now.get(figureId);
    if (content === null ? standing !== undefined : standing?.version !== version) figureIds.push(figureId);
    const before = await listFigureVersions(within, one, { figureId });
    changes.push({
      figureId,
      baseVersion: version,
      content: before.find((state) => state.version < version)?.content ?? null,
    });
  }
  if (figureIds.length > 0) return { outcome: "conflict", figureIds: figureIds.sort() };
  const outcomes = await saveFigures(within, {
    cityId,
    roundId,
    changes,
    by,
    at,
    cause: "undo",
    importId,
    allOrNothing: true,
  });
  await decide(within, one, "undone", { by, at });
  return { outcome: "done", figures: outcomes.filter(({ outcome }) => outcome === "saved").length };
}

/** Puts a previewed import aside. */
export async function dropImport(within: Within, one: FileImport, doing: Doing): Promise<ImportDecision> {
  if (one.state !== "previewed") return { outcome: "not-possible", state: one.state };
  await decide(within, one, "dropped", doing);
  return { outcome: "done", figures: 0 };
}

async function decide(within: Within, one: FileImport, state: FileImport["state"], { by, at }: Doing): Promise<void> {
  await within
    .updateTable("file_import")
    .set({ state, decided_at: at })
    .where("city_id", "=", one.cityId)
    .where("import_id", "=", one.importId)
    .execute();
  await recordAudit(within, {
    cityId: one.cityId,
    at,
    actor: by,
    action: `import.${state}`,
    subject: one.importId,
    before: { state: one.state },
    after: { state, fileName: one.fileName, sha256: one.sha256 },
  });
}

/** Contents of a round's figures by their ids, to compare a file with. */
export async function presentContents(database: Database | Within, key: RoundKey) {
  const figures = await listFigures(database, key);
  return new Map(figures.map((figure) => [figure.figureId, { version: figure.version, content: contentOf(figure) }]));
}
