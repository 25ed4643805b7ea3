import type { CityRound } from "@urbimetry/model";
import { sql } from "kysely";
import type { Database, Within } from "../database/database.ts";

/** One city of a round as its hub sees it. */
export interface BoardRow extends CityRound {
  cityName: string;
  country: string;
  /** KPIs for which the city has given something. */
  kpisBegun: number;
  openRemarks: number;
  /** Last change of a figure; null before the first. */
  lastChangeAt: string | null;
  coordinators: string[];
}

/** Cities of a round with how far each has come, by name. */
export async function listBoard(database: Database | Within, roundId: string): Promise<BoardRow[]> {
  const { rows } = await sql<Record<string, never>>`
    select o.city_id as "cityId", o.round_id as "roundId", o.state, o.state_since as "stateSince", o.due_on as "dueOn",
      o.revision, o.steps_done as "stepsDone", o.verifier_id as "verifierId", o.version, c.name as "cityName", c.country,
      f.kpis as "kpisBegun", f.last as "lastChangeAt", m.open as "openRemarks", p.coordinators
    from city_round o join city c using (city_id)
    cross join lateral (
      select count(distinct kpi_id)::int as kpis, max(changed_at) as last from figure
      where city_id = o.city_id and round_id = o.round_id and (status <> 'given' or num_nonnulls(value_number, value_text, value_boolean) > 0)
    ) f
    cross join lateral (
      select count(*)::int as open from remark
      where city_id = o.city_id and round_id = o.round_id and resolved_at is null
    ) m
    cross join lateral (
      select coalesce(array_agg(person_id order by person_id), '{}') as coordinators from city_member
      where city_id = o.city_id and role = 'city-coordinator'
    ) p
    where o.round_id = ${roundId} order by c.name, o.city_id`.execute(database);
  return rows as unknown as BoardRow[];
}
