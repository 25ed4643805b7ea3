import type { FigureId } from "@urbimetry/model";
import {
  auditPosition,
  findRoundOfCity,
  listFigures,
  writtenSince,
  type Database,
  type RoundKey,
} from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { assessFigures, readFigures, readPrevious, type AssessedRound } from "./assessed-round.ts";
import { peerStatistics, type Peers } from "./peer-statistics.ts";

/** An assessed round, and the place of the city's audit log at which it is as it is. */
export interface RoundReading extends AssessedRound {
  position: number;
  /** Changes when the peers do. */
  peersStamp: string;
}

interface Kept extends RoundReading {
  peersRead: Peers;
}

/** Rounds that are kept ready. One takes about half a megabyte. */
const mostKept = 60;

const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * A city's round, assessed with the year before and the peers beside it; null when the city is not in the round.
 *
 * Kept between calls, and brought up to date by what the audit log says was written since: after a save only the saved
 * figures are read again.
 *
 * @param options.peersAsKept true where the peers need not be looked after, as after a save
 */
export async function assessRound(
  database: Database,
  workbench: Workbench,
  key: RoundKey,
  options: { peersAsKept?: boolean } = {},
): Promise<RoundReading | null> {
  const position = await auditPosition(database, key.cityId);
  const rounds = kept.get(database) ?? new Map<string, Kept>();
  kept.set(database, rounds);
  const id = `${key.cityId}/${key.roundId}`;
  const standing = rounds.get(id);
  const fresh = standing
    ? await caughtUp(database, workbench, key, standing, position, options)
    : await readAnew(database, workbench, key, position);
  // The one asked for last stands last, so that the first of the map is the one to go.
  rounds.delete(id);
  if (fresh !== null) rounds.set(id, fresh);
  const [oldest] = rounds.keys();
  if (rounds.size > mostKept && oldest !== undefined) rounds.delete(oldest);
  return fresh;
}

async function readAnew(
  database: Database,
  workbench: Workbench,
  key: RoundKey,
  position: number,
): Promise<Kept | null> {
  const record = await findRoundOfCity(database, key);
  if (record === null) return null;
  const [figures, previous, peersRead] = await Promise.all([
    readFigures(database, key),
    readPrevious(database, workbench, record),
    peerStatistics(database, workbench.framework, record),
  ]);
  const assessed = assessFigures(workbench, { record, figures, previous, peers: peersRead.statistics });
  return { ...assessed, position, peersRead, peersStamp: peersRead.stamp };
}

async function caughtUp(
  database: Database,
  workbench: Workbench,
  key: RoundKey,
  standing: Kept,
  position: number,
  { peersAsKept = false }: { peersAsKept?: boolean },
): Promise<Kept | null> {
  const peersRead = peersAsKept
    ? standing.peersRead
    : await peerStatistics(database, workbench.framework, standing.record, standing.peersRead);
  if (standing.position === position && peersRead === standing.peersRead) return standing;
  const written = await writtenSince(database, { cityId: key.cityId, after: standing.position, upTo: position });
  if (written === null) return readAnew(database, workbench, key, position);
  const record = written.others ? await findRoundOfCity(database, key) : standing.record;
  if (record === null) return null;
  const own = written.figures.filter(({ roundId }) => roundId === key.roundId).flatMap(({ figureIds }) => figureIds);
  const figures = await withWritten(database, key, standing.figures, own);
  // A round of an earlier year may have got its first figures, or lost its last.
  const previous = written.figures.some(({ roundId }) => roundId !== key.roundId)
    ? await readPrevious(database, workbench, record)
    : standing.previous;
  const inputs = { record, figures, previous, peers: peersRead.statistics };
  const unchanged =
    own.length === 0 &&
    previous === standing.previous &&
    peersRead === standing.peersRead &&
    sameCity(record, standing);
  return unchanged
    ? { ...standing, record, position }
    : { ...assessFigures(workbench, inputs), position, peersRead, peersStamp: peersRead.stamp };
}

const sameCity = ({ city, round }: AssessedRound["record"], { record }: Kept): boolean =>
  city.version === record.city.version && round.version === record.round.version;

async function withWritten(
  database: Database,
  key: RoundKey,
  figures: Kept["figures"],
  writtenIds: readonly FigureId[],
): Promise<Kept["figures"]> {
  if (writtenIds.length === 0) return figures;
  const figureIds = [...new Set(writtenIds)];
  const now = new Map((await listFigures(database, { ...key, figureIds })).map((figure) => [figure.figureId, figure]));
  const next = new Map(figures);
  for (const figureId of figureIds) {
    const figure = now.get(figureId);
    if (figure) next.set(figureId, figure);
    else next.delete(figureId);
  }
  return next;
}
