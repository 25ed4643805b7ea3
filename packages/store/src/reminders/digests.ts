import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** What others did in one round of a city in a span of time, for one of those who work on it. */
export interface DigestLine {
  personId: string;
  name: string;
  email: string;
  cityId: string;
  roundId: string;
  city: string;
  period: string;
  /** Figures that others changed. */
  figures: number;
  /** Remarks that others wrote. */
  remarks: number;
  /** Of these, those that name her. */
  mentions: number;
  /** State that the round came into, null when it stayed. */
  state: string | null;
}

/**
 * What happened in a span of time, by person; who wants no digests is left out.
 *
 * @param from ISO moment, included
 * @param to ISO moment, not included
 */
export async function listDigestLines(database: Database, from: string, to: string): Promise<DigestLine[]> {
  const { rows } = await sql<{
    person_id: string;
    name: string;
    email: string;
    city_id: string;
    round_id: string;
    city: string;
    period: string;
    figures: number;
    remarks: number;
    mentions: number;
    state: string | null;
  }>`
    with active as (select distinct city_id from audit where at >= ${from} and at < ${to}),
    worker as (
      select city_id, person_id from city_member join active using (city_id)
      union select city_id, verifier_id from city_round join active using (city_id) where verifier_id is not null),
    seen as (
      select person.id as person_id, person.name, person.email, city.city_id, city_round.round_id,
        city.name as city, round.period,
        (select count(distinct figure_id)::int from figure_version figure
          where figure.city_id = city_round.city_id and figure.round_id = city_round.round_id
          and changed_at >= ${from} and changed_at < ${to} and changed_by <> person.id) as figures,
        (select count(*)::int from remark
          where remark.city_id = city_round.city_id and remark.round_id = city_round.round_id
          and written_at >= ${from} and written_at < ${to} and written_by <> person.id) as remarks,
        (select count(*)::int from remark
          where remark.city_id = city_round.city_id and remark.round_id = city_round.round_id
          and written_at >= ${from} and written_at < ${to} and person.id = any(mentions)) as mentions,
        case when state_since >= ${from} and state_since < ${to} and state <> 'collecting' then state end as state
      from worker
      join "user" person on person.id = worker.person_id
      left join person_preference preference on preference.person_id = person.id
      join city on city.city_id = worker.city_id
      join city_round on city_round.city_id = worker.city_id
      join round on round.round_id = city_round.round_id
      where coalesce(preference.digest, 'daily') = 'daily')
    select * from seen where figures > 0 or remarks > 0 or mentions > 0 or state is not null
    order by person_id, city, period, round_id`.execute(database);
  return rows.map(({ person_id, city_id, round_id, ...row }) => ({
    ...row,
    personId: person_id,
    cityId: city_id,
    roundId: round_id,
  }));
}
