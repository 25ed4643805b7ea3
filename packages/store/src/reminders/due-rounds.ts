import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** A city's round that is due, and one of those who look after it. */
export interface DueRound {
  cityId: string;
  roundId: string;
  city: string;
  period: string;
  dueOn: string;
  /** Days from today to that day; negative when it is over. */
  days: number;
  personId: string;
  name: string;
  email: string;
}

/** Figures that somebody looks after and that are due. */
export interface DueWork extends DueRound {
  dataPointIds: string[];
}

interface DueRow {
  city_id: string;
  round_id: string;
  city: string;
  period: string;
  due_on: string;
  days: number;
  person_id: string;
  name: string;
  email: string;
}

const dueRound = (row: DueRow): DueRound => ({
  cityId: row.city_id,
  roundId: row.round_id,
  city: row.city,
  period: row.period,
  dueOn: row.due_on,
  days: row.days,
  personId: row.person_id,
  name: row.name,
  email: row.email,
});

/**
 * Rounds that wait for their city, with the coordinators of the city.
 *
 * @param of.today `2026-03-14`
 * @param of.within days ahead; what is overdue by up to `since` days is there, too
 * @param of.roundId one round, and then whenever it is due
 */
export async function listDueRounds(
  database: Database,
  of: { today: string; within: number; since: number } | { today: string; roundId: string; cityIds: readonly string[] },
): Promise<DueRound[]> {
  const which =
    "roundId" in of
      ? sql`city_round.round_id = ${of.roundId} and city_round.city_id = any(${[...of.cityIds]})`
      : sql`city_round.due_on between ${of.today}::date - ${of.since}::int and ${of.today}::date + ${of.within}::int`;
  const { rows } = await sql<DueRow>`
    select city_round.city_id, city_round.round_id, city.name as city, round.period, city_round.due_on,
      city_round.due_on - ${of.today}::date as days, person.id as person_id, person.name, person.email
    from city_round
    join city on city.city_id = city_round.city_id
    join round on round.round_id = city_round.round_id
    join city_member member on member.city_id = city_round.city_id and member.role = 'city-coordinator'
    join "user" person on person.id = member.person_id
    where city_round.state in ('collecting', 'returned') and ${which}
    order by city_round.city_id, city_round.round_id, person.id`.execute(database);
  return rows.map(dueRound);
}

/** Data points that are due within so many days, by the person who looks after them. */
export async function listDueWork(
  database: Database,
  { today, within }: { today: string; within: number },
): Promise<DueWork[]> {
  const { rows } = await sql<DueRow & { data_point_ids: string[] }>`
    select work.city_id, work.round_id, city.name as city, round.period, work.due_on,
      work.due_on - ${today}::date as days, person.id as person_id, person.name, person.email,
      array_agg(work.data_point_id order by work.data_point_id) as data_point_ids
    from assignment work
    join city_round on city_round.city_id = work.city_id and city_round.round_id = work.round_id
    join city on city.city_id = work.city_id
    join round on round.round_id = work.round_id
    join "user" person on person.id = work.person_id
    where city_round.state in ('collecting', 'returned')
      and work.due_on between ${today}::date and ${today}::date + ${within}::int
    group by work.city_id, work.round_id, city.name, round.period, work.due_on, person.id, person.name, person.email
    order by work.city_id, work.round_id, person.id, work.due_on`.execute(database);
  return rows.map((row) => ({ ...dueRound(row), dataPointIds: row.data_point_ids }));
}
