import type { Assessment, Verification } from "@urbimetry/model";
import { assessRound, readFrozen, readVerification, verificationOf, type FrozenReading } from "@urbimetry/pipeline";
import { listRoundsOfCities, personNames, type RoundOfCity } from "@urbimetry/store";
import { notFound } from "../../http/problem.ts";
import type { Services } from "../../services.ts";

/** A published city and period, computed from what was frozen. */
export interface PublishedCity extends FrozenReading {
  record: RoundOfCity;
  verification: Verification | null;
  /** All published periods of the city, the latest first. */
  periods: string[];
}

/** Computed once for each revision: what is published stays. */
const kept = new Map<string, Omit<PublishedCity, "periods" | "record">>();
const mostKept = 60;

/**
 * Reads what was published of a city and period.
 *
 * @throws RequestProblem 404 when nothing was
 */
export async function readPublished(
  { database, workbench }: Pick<Services, "database" | "workbench">,
  { cityId, period }: { cityId: string; period: string },
): Promise<PublishedCity> {
  const rounds = await listRoundsOfCities(database, { cityId, states: ["published"] });
  const record = rounds.find(({ round }) => round.period === period);
  if (record === undefined) throw notFound(`published period ${period} of ${cityId}`);
  const periods = [...new Set(rounds.map(({ round }) => round.period))];
  const key = `${cityId}/${record.round.roundId}/${record.cityRound.revision}`;
  const known = kept.get(key);
  if (known) return { ...known, record, periods };
  const frozen = await readFrozen(database, workbench, record);
  if (frozen === null) throw notFound(`published period ${period} of ${cityId}`);
  const read = { ...frozen, verification: await readDecided({ database, workbench }, record) };
  kept.set(key, read);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
  return { ...read, record, periods };
}

/** What the verifier decided, as reports print it. */
export async function readDecided(
  { database, workbench }: Pick<Services, "database" | "workbench">,
  { cityRound: { cityId, roundId } }: RoundOfCity,
): Promise<Verification | null> {
  const reading = await assessRound(database, workbench, { cityId, roundId });
  if (reading === null) return null;
  const { verifier } = await readVerification(database, workbench, reading);
  const decisions = [...verifier.values()];
  const names = await personNames(
    database,
    decisions.map(({ decidedBy }) => decidedBy),
  );
  return verificationOf(decisions, names);
}

/** An assessment without what is nobody else's business: remarks of the city, places in its files, findings. */
export const forEverybody = (assessment: Assessment): Assessment => ({
  ...assessment,
  values: assessment.values.map((value) => ({ ...value, note: null, at: null, problems: [] })),
  findings: [],
  problems: [],
});
