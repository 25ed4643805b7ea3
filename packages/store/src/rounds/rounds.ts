import type { Chain, ChainStep, CityRound, Hub, Language, Period, Round, RoundState } from "@urbimetry/model";
import { sql, type Selectable } from "kysely";
import type { z } from "zod";
import { recordAudit } from "../audit/audit-log.ts";
import { recordSystem, type Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import type { RoundKey } from "../figures/list-figures.ts";

type ChainOf = z.infer<typeof Chain>;

const hubOf = (row: Selectable<Tables["hub"]>): Hub => ({
  hubId: row.hub_id,
  name: row.name,
  language: row.language as Language,
  chain: row.chain as ChainOf,
  blindSample: row.settings.blindSample ?? 0.1,
  createdAt: row.created_at,
  version: row.version,
});

export async function listHubs(database: Database | Within): Promise<Hub[]> {
  return (await database.selectFrom("hub").selectAll().orderBy("name").orderBy("hub_id").execute()).map(hubOf);
}

export async function findHub(database: Database | Within, hubId: string): Promise<Hub | null> {
  const row = await database.selectFrom("hub").selectAll().where("hub_id", "=", hubId).executeTakeFirst();
  return row ? hubOf(row) : null;
}

export async function addHub(within: Within, hub: Omit<Hub, "createdAt" | "version">, doing: Doing): Promise<void> {
  const { hubId, name, language, chain, blindSample } = hub;
  const settings = JSON.stringify({ blindSample });
  await within
    .insertInto("hub")
    .values({ hub_id: hubId, name, language, chain: JSON.stringify(chain), settings, created_at: doing.at })
    .execute();
  await recordSystem(within, doing, "hub.added", hubId, hub);
}

const roundOf = (row: Selectable<Tables["round"]>): Round => ({
  roundId: row.round_id,
  hubId: row.hub_id,
  period: row.period as Period,
  title: row.title,
  frameworkVersion: row.framework_version,
  benchmarkSet: row.benchmark_set,
  chain: row.chain as ChainOf,
  opensOn: row.opens_on,
  dueOn: row.due_on,
  closedAt: row.closed_at,
  createdAt: row.created_at,
  version: row.version,
});

/** Rounds, the latest period first. */
export async function listRounds(database: Database | Within, of: { hubId?: string } = {}): Promise<Round[]> {
  let query = database.selectFrom("round").selectAll();
  if (of.hubId !== undefined) query = query.where("hub_id", "=", of.hubId);
  return (await query.orderBy("period", "desc").orderBy("round_id").execute()).map(roundOf);
}

export async function findRound(database: Database | Within, roundId: string): Promise<Round | null> {
  const row = await database.selectFrom("round").selectAll().where("round_id", "=", roundId).executeTakeFirst();
  return row ? roundOf(row) : null;
}

export async function addRound(
  within: Within,
  round: Omit<Round, "createdAt" | "version" | "closedAt">,
  doing: Doing,
): Promise<void> {
  await within
    .insertInto("round")
    .values({
      round_id: round.roundId,
      hub_id: round.hubId,
      period: round.period,
      title: round.title,
      framework_version: round.frameworkVersion,
      benchmark_set: round.benchmarkSet,
      chain: JSON.stringify(round.chain),
      opens_on: round.opensOn,
      due_on: round.dueOn,
      closed_at: null,
      created_at: doing.at,
    })
    .execute();
  await recordSystem(within, doing, "round.added", round.roundId, round);
}

const cityRoundOf = (row: Selectable<Tables["city_round"]>): CityRound => ({
  cityId: row.city_id,
  roundId: row.round_id,
  state: row.state as RoundState,
  stateSince: row.state_since,
  dueOn: row.due_on,
  revision: row.revision,
  stepsDone: row.steps_done as ChainStep[],
  verifierId: row.verifier_id,
  version: row.version,
});

/** Takes a city into a round; it begins in the state `collecting`. */
export async function enrolCity(within: Within, key: RoundKey & { dueOn: string }, { by, at }: Doing): Promise<void> {
  await within
    .insertInto("city_round")
    .values({
      city_id: key.cityId,
      round_id: key.roundId,
      state: "collecting",
      state_since: at,
      due_on: key.dueOn,
      verifier_id: null,
    })
    .execute();
  const { cityId, roundId: subject } = key;
  await recordAudit(within, { cityId, at, actor: by, action: "round.joined", subject, before: null, after: key });
}

export async function findCityRound(database: Database | Within, key: RoundKey): Promise<CityRound | null> {
  const row = await database
    .selectFrom("city_round")
    .selectAll()
    .where("city_id", "=", key.cityId)
    .where("round_id", "=", key.roundId)
    .executeTakeFirst();
  return row ? cityRoundOf(row) : null;
}

/** Cities of a round, or rounds of a city. */
export async function listCityRounds(
  database: Database | Within,
  of: { roundId?: string; cityId?: string },
): Promise<CityRound[]> {
  let query = database.selectFrom("city_round").selectAll();
  if (of.roundId !== undefined) query = query.where("round_id", "=", of.roundId);
  if (of.cityId !== undefined) query = query.where("city_id", "=", of.cityId);
  return (await query.orderBy("round_id", "desc").orderBy("city_id").execute()).map(cityRoundOf);
}

/** What may change of a city's round. */
export type CityRoundChange = Partial<Pick<CityRound, "state" | "dueOn" | "stepsDone" | "verifierId">>;

/**
 * Changes a city's round, on the version that its author saw.
 *
 * @returns the round as it is now, null when it had changed since
 */
export async function changeCityRound(
  within: Within,
  { cityId, roundId, version }: RoundKey & { version: number },
  change: CityRoundChange,
  { by, at, action }: Doing & { action: string },
): Promise<CityRound | null> {
  const before = await findCityRound(within, { cityId, roundId });
  if (before === null || before.version !== version) return null;
  const row = await within
    .updateTable("city_round")
    .set({
      ...(change.state !== undefined && { state: change.state, state_since: at }),
      ...(change.dueOn !== undefined && { due_on: change.dueOn }),
      ...(change.stepsDone !== undefined && { steps_done: change.stepsDone }),
      ...(change.verifierId !== undefined && { verifier_id: change.verifierId }),
      version: sql<number>`version + 1`,
    })
    .where("city_id", "=", cityId)
    .where("round_id", "=", roundId)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  const names = Object.keys(change) as (keyof CityRoundChange)[];
  const of = (round: CityRound) => Object.fromEntries(names.map((name) => [name, round[name]]));
  const after = cityRoundOf(row);
  await recordAudit(within, { cityId, at, actor: by, action, subject: roundId, before: of(before), after: of(after) });
  return after;
}
