import type { CityRound, Hub, KeptCity, Round } from "@urbimetry/model";
import { sql } from "kysely";
import type { Database, Within } from "../database/database.ts";
import type { RoundKey } from "../figures/list-figures.ts";

/** A city's round with everything around it. */
export interface RoundOfCity {
  city: KeptCity;
  round: Round;
  cityRound: CityRound;
  hub: Pick<Hub, "hubId" | "name" | "language" | "blindSample">;
}

interface Row {
  city_id: string;
  city_name: string;
  country: string;
  iso3: string | null;
  latitude: number | null;
  longitude: number | null;
  synthetic: boolean;
  city_created_at: string;
  ended_on: string | null;
  city_version: number;
  round_id: string;
  hub_id: string;
  period: string;
  title: string;
  framework_version: string;
  benchmark_set: string;
  chain: Round["chain"];
  opens_on: string;
  round_due_on: string;
  closed_at: string | null;
  round_created_at: string;
  round_version: number;
  state: CityRound["state"];
  state_since: string;
  due_on: string;
  revision: number;
  steps_done: CityRound["stepsDone"];
  verifier_id: string | null;
  version: number;
  hub_name: string;
  language: Hub["language"];
  settings: { blindSample?: number };
}

const selection = sql`
  select c.city_id, c.name as city_name, c.country, c.iso3, c.latitude, c.longitude, c.synthetic,
    c.created_at as city_created_at, c.ended_on, c.version as city_version,
    r.round_id, r.hub_id, r.period, r.title, r.framework_version, r.benchmark_set, r.chain, r.opens_on,
    r.due_on as round_due_on, r.closed_at, r.created_at as round_created_at, r.version as round_version,
    o.state, o.state_since, o.due_on, o.revision, o.steps_done, o.verifier_id, o.version,
    h.name as hub_name, h.language, h.settings
  from city_round o join city c using (city_id) join round r using (round_id) join hub h on h.hub_id = r.hub_id`;

const recordOf = (row: Row): RoundOfCity => ({
  city: {
    cityId: row.city_id,
    hubId: row.hub_id,
    name: row.city_name,
    country: row.country,
    iso3: row.iso3,
    latitude: row.latitude,
    longitude: row.longitude,
    synthetic: row.synthetic,
    createdAt: row.city_created_at,
    endedOn: row.ended_on,
    version: row.city_version,
  },
  round: {
    roundId: row.round_id,
    hubId: row.hub_id,
    period: row.period as Round["period"],
    title: row.title,
    frameworkVersion: row.framework_version,
    benchmarkSet: row.benchmark_set,
    chain: row.chain,
    opensOn: row.opens_on,
    dueOn: row.round_due_on,
    closedAt: row.closed_at,
    createdAt: row.round_created_at,
    version: row.round_version,
  },
  cityRound: {
    cityId: row.city_id,
    roundId: row.round_id,
    state: row.state,
    stateSince: row.state_since,
    dueOn: row.due_on,
    revision: row.revision,
    stepsDone: row.steps_done,
    verifierId: row.verifier_id,
    version: row.version,
  },
  hub: { hubId: row.hub_id, name: row.hub_name, language: row.language, blindSample: row.settings.blindSample ?? 0.1 },
});

/** A city's round with its city, round and hub; null when the city does not take part in it. */
export async function findRoundOfCity(
  database: Database | Within,
  { cityId, roundId }: RoundKey,
): Promise<RoundOfCity | null> {
  const { rows } = await sql<Row>`${selection} where o.city_id = ${cityId} and o.round_id = ${roundId}`.execute(
    database,
  );
  return rows[0] ? recordOf(rows[0]) : null;
}

/**
 * Rounds with their cities: those of one city, of one verifier, of one hub, or those in some states; the latest period
 * first.
 */
export async function listRoundsOfCities(
  database: Database | Within,
  of: {
    cityId?: string;
    hubId?: string;
    roundId?: string;
    verifierId?: string;
    states?: readonly string[];
    limit?: number;
  },
): Promise<RoundOfCity[]> {
  const conditions = [
    of.cityId === undefined ? null : sql`o.city_id = ${of.cityId}`,
    of.hubId === undefined ? null : sql`r.hub_id = ${of.hubId}`,
    of.roundId === undefined ? null : sql`o.round_id = ${of.roundId}`,
    of.verifierId === undefined ? null : sql`o.verifier_id = ${of.verifierId}`,
    of.states === undefined ? null : sql`o.state = any(${[...of.states]})`,
  ].filter((condition) => condition !== null);
  const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
  const { rows } = await sql<Row>`
    ${selection} where ${where} order by r.period desc, c.name, c.city_id limit ${of.limit ?? 1000}`.execute(database);
  return rows.map(recordOf);
}
