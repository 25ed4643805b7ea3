import type { FigureChange, FigureContent, FigureId } from "@urbimetry/model";
import {
  canonicalJson,
  findRevision,
  listFigureVersions,
  presentContents,
  type Database,
  type RoundKey,
} from "@urbimetry/store";
import type { FrozenRound } from "../steps/frozen-round.ts";

/** A figure as it would be after going back, beside what it is now. */
export interface RestoreLine {
  figureId: FigureId;
  now: FigureContent | null;
  restored: FigureContent | null;
  baseVersion: number;
}

/** What to go back to: one earlier state of a figure, or a frozen revision of all. */
export type RestoreTo = { figureId: FigureId; version: number } | { revision: number };

/**
 * What going back would change. Nothing is written.
 *
 * @returns null when there is no such state
 */
export async function restoreLines(database: Database, key: RoundKey, to: RestoreTo): Promise<RestoreLine[] | null> {
  const present = await presentContents(database, key);
  const wanted = await wantedContents(database, key, to);
  if (wanted === null) return null;
  const figureIds = "revision" in to ? new Set([...wanted.keys(), ...present.keys()]) : wanted.keys();
  return [...figureIds].flatMap((figureId) => {
    const standing = present.get(figureId);
    const line = {
      figureId,
      now: standing?.content ?? null,
      restored: wanted.get(figureId) ?? null,
      baseVersion: standing?.version ?? 0,
    };
    return canonicalJson(line.now) === canonicalJson(line.restored) ? [] : [line];
  });
}

export const restoreChanges = (lines: readonly RestoreLine[]): FigureChange[] =>
  lines.map(({ figureId, restored, baseVersion }) => ({ figureId, baseVersion, content: restored }));

async function wantedContents(
  database: Database,
  key: RoundKey,
  to: RestoreTo,
): Promise<Map<FigureId, FigureContent | null> | null> {
  if ("revision" in to) {
    const frozen = await findRevision<FrozenRound>(database, { ...key, revision: to.revision });
    return frozen && new Map(Object.entries(frozen.content.figures).map(([id, { content }]) => [id, content]));
  }
  const versions = await listFigureVersions(database, key, { figureId: to.figureId });
  const state = versions.find(({ version }) => version === to.version);
  return state === undefined ? null : new Map([[to.figureId, state.content]]);
}
