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

/** Keeps values and fingerprints of a frozen state beside it, by data point. */
export async function keepPoints(
  within: Within,
  { cityId, roundId, revision }: RoundKey & { revision: number },
  { values, fingerprints }: { values: Record<string, number>; fingerprints: Record<string, string> },
): Promise<void> {
  await sql`update revision
    set point_values = ${JSON.stringify(values)}::jsonb, fingerprints = ${JSON.stringify(fingerprints)}::jsonb
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

/** Changes whenever a city of the hub hands in or corrects something. */
export async function frozenValuesStamp(database: Database | Within, hubId: string): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select count(*) || '/' || coalesce(sum(o.revision), 0) as stamp
    from round r join city_round o using (round_id) where r.hub_id = ${hubId}`.execute(database);
  return rows[0]?.stamp ?? "";
}
