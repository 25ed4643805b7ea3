import { sql } from "kysely";
import type { Database, Within } from "../database/database.ts";
import type { RoundKey } from "../figures/list-figures.ts";

/** Values of one city by data point, as they stand in its last frozen state. */
export interface FrozenValues {
  cityId: string;
  period: string;
  values: Record<string, number>;
}

/** Most cities that a city is compared with. */
const mostCities = 500;

/** How a city did as a whole. */
export interface FrozenScore {
  percent: number | null;
  scored: number;
  reported: number;
  total: number;
}

/** Keeps values and fingerprints of a frozen state beside it, by data point, and the city's score. */
export async function keepPoints(
  within: Within,
  { cityId, roundId, revision }: RoundKey & { revision: number },
  kept: { values: Record<string, number>; fingerprints: Record<string, string>; score: FrozenScore },
): Promise<void> {
  await sql`update revision
    set point_values = ${JSON.stringify(kept.values)}::jsonb,
      fingerprints = ${JSON.stringify(kept.fingerprints)}::jsonb,
      score = ${JSON.stringify(kept.score)}::jsonb
    where city_id = ${cityId} and round_id = ${roundId} and revision = ${revision}`.execute(within);
}

/** Fingerprints by data point of each revision of a round: alike where nothing of the data point changed. */
export async function listFingerprints(
  database: Database | Within,
  { cityId, roundId }: RoundKey,
): Promise<Map<number, Record<string, string>>> {
  const { rows } = await sql<{ revision: number; fingerprints: Record<string, string> }>`
    select revision, fingerprints from revision
    where city_id = ${cityId} and round_id = ${roundId} order by revision`.execute(database);
  return new Map(rows.map(({ revision, fingerprints }) => [revision, fingerprints]));
}

/**
 * Values of a hub's cities, each from its last frozen state of a period not after the given one.
 *
 * Drafts are nobody else's business: only what was handed in counts. Invented cities are compared with invented ones. Of
 * more than 500 cities always the same 500 are taken.
 */
export async function listFrozenValues(
  database: Database | Within,
  { hubId, period, synthetic }: { hubId: string; period: string; synthetic: boolean },
): Promise<FrozenValues[]> {
  const { rows } = await sql<{ city_id: string; period: string; point_values: Record<string, number> }>`
    select last.city_id, last.period, v.point_values
    from (
      select distinct on (o.city_id) o.city_id, o.round_id, o.revision, r.period
      from round r join city_round o using (round_id) join city c on c.city_id = o.city_id
      where r.hub_id = ${hubId} and r.period <= ${period} and o.revision > 0 and c.synthetic = ${synthetic}
      order by o.city_id, r.period desc, o.round_id
    ) last
    join revision v on v.city_id = last.city_id and v.round_id = last.round_id and v.revision = last.revision
    order by md5(last.city_id) limit ${mostCities}`.execute(database);
  return rows.map((row) => ({ cityId: row.city_id, period: row.period, values: row.point_values }));
}

/** Changes whenever a city of the hub hands in, publishes or corrects something. */
export async function frozenValuesStamp(database: Database | Within, hubId: string): Promise<string> {
  const { rows } = await sql<{ frozen: number }>`select frozen from hub where hub_id = ${hubId}`.execute(database);
  return String(rows[0]?.frozen ?? "");
}

/** A published round as lists show it. */
export interface PublishedRound {
  cityId: string;
  cityName: string;
  country: string;
  iso3: string | null;
  latitude: number | null;
  longitude: number | null;
  synthetic: boolean;
  roundId: string;
  period: string;
  hubId: string;
  hubName: string;
  revision: number;
  sha256: string;
  publishedAt: string;
  score: FrozenScore;
}

/** Published rounds by city's name, the latest period of each city first: of one city, or the latest of all. */
export async function listPublished(
  database: Database | Within,
  of: { cityId?: string; after?: string; limit?: number } = {},
): Promise<PublishedRound[]> {
  const city = of.cityId === undefined ? sql`true` : sql`o.city_id = ${of.cityId}`;
  const after = of.after === undefined ? sql`true` : sql`o.city_id > ${of.after}`;
  const each = of.cityId === undefined ? sql`distinct on (o.city_id)` : sql``;
  const { rows } = await sql<Record<string, never>>`
    select ${each} o.city_id as "cityId", c.name as "cityName", c.country, c.iso3, c.latitude, c.longitude, c.synthetic,
      o.round_id as "roundId", r.period, r.hub_id as "hubId", h.name as "hubName",
      v.revision, v.sha256, v.frozen_at as "publishedAt", v.score
    from city_round o join city c using (city_id) join round r using (round_id) join hub h on h.hub_id = r.hub_id
      join revision v on v.city_id = o.city_id and v.round_id = o.round_id and v.revision = o.revision
    where o.state = 'published' and ${city} and ${after}
    order by o.city_id, r.period desc, o.round_id desc limit ${of.limit ?? 1000}`.execute(database);
  return rows as unknown as PublishedRound[];
}
