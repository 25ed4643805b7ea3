import type { KeptCity } from "@urbimetry/model";
import { sql, type Selectable } from "kysely";
import { recordAudit, systemChain } from "../audit/audit-log.ts";
import type { Database, Within } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

/** Who does something, and when. */
export interface Doing {
  /** Id of a person, `key:<id>` of a machine, or `system`. */
  by: string;
  /** ISO moment. */
  at: string;
}

const cityOf = (row: Selectable<Tables["city"]>): KeptCity => ({
  cityId: row.city_id,
  hubId: row.hub_id,
  name: row.name,
  country: row.country,
  iso3: row.iso3,
  latitude: row.latitude,
  longitude: row.longitude,
  synthetic: row.synthetic,
  createdAt: row.created_at,
  endedOn: row.ended_on,
  version: row.version,
});

/** Cities by name, those of one hub or all. */
export async function listCities(database: Database | Within, of: { hubId?: string } = {}): Promise<KeptCity[]> {
  let query = database.selectFrom("city").selectAll();
  if (of.hubId !== undefined) query = query.where("hub_id", "=", of.hubId);
  return (await query.orderBy("name").orderBy("city_id").execute()).map(cityOf);
}

export async function findCity(database: Database | Within, cityId: string): Promise<KeptCity | null> {
  const row = await database.selectFrom("city").selectAll().where("city_id", "=", cityId).executeTakeFirst();
  return row ? cityOf(row) : null;
}

/** Cities by their ids, in the order of their names. */
export async function findCities(database: Database | Within, cityIds: readonly string[]): Promise<KeptCity[]> {
  if (cityIds.length === 0) return [];
  const rows = await database
    .selectFrom("city")
    .selectAll()
    .where("city_id", "in", cityIds)
    .orderBy("name")
    .orderBy("city_id")
    .execute();
  return rows.map(cityOf);
}

/** A city as it is first written down. */
export type NewCity = Omit<KeptCity, "createdAt" | "endedOn" | "version">;

export async function addCity(within: Within, city: NewCity, { by, at }: Doing): Promise<void> {
  await within
    .insertInto("city")
    .values({
      city_id: city.cityId,
      hub_id: city.hubId,
      name: city.name,
      country: city.country,
      iso3: city.iso3,
      latitude: city.latitude,
      longitude: city.longitude,
      synthetic: city.synthetic,
      created_at: at,
      ended_on: null,
    })
    .execute();
  await recordAudit(within, {
    cityId: city.cityId,
    at,
    actor: by,
    action: "city.added",
    subject: city.cityId,
    before: null,
    after: city,
  });
}

/** Something that happened to a city as such. */
export interface CityChange {
  cityId: string;
  changeId: string;
  kind: "renamed" | "merged" | "split" | "boundary";
  happenedOn: string;
  /** Cities merged into this one, or split from it. */
  others: string[];
  note: string | null;
}

/**
 * Renames a city. Its id, and with it every address and link, stays.
 *
 * @returns false when the city has changed since `version`
 */
export async function renameCity(
  within: Within,
  rename: { cityId: string; name: string; version: number; changeId: string; happenedOn: string; note: string | null },
  doing: Doing,
): Promise<boolean> {
  const city = await findCity(within, rename.cityId);
  if (city === null || city.version !== rename.version) return false;
  await within
    .updateTable("city")
    .set({ name: rename.name, version: city.version + 1 })
    .where("city_id", "=", rename.cityId)
    .execute();
  const { cityId, changeId, happenedOn, note } = rename;
  await writeChange(within, { cityId, changeId, kind: "renamed", happenedOn, others: [], note }, doing, {
    before: { name: city.name },
    after: { name: rename.name },
  });
  return true;
}

/**
 * Merges cities into one that goes on: the others end on that day, keep their rounds, and take no new ones.
 *
 * @throws RangeError when a city is unknown, has ended before, or is to be merged into itself
 */
export async function mergeCities(within: Within, change: CityChange, doing: Doing): Promise<void> {
  const cities = await Promise.all([change.cityId, ...change.others].map((id) => findCity(within, id)));
  if (cities.some((city) => city === null || city.endedOn !== null) || change.others.includes(change.cityId))
    throw new RangeError("a merger requires cities that exist and go on, and another that they become part of");
  await within
    .updateTable("city")
    .set({ ended_on: change.happenedOn, version: sql`version + 1` })
    .where("city_id", "in", change.others)
    .execute();
  await writeChange(within, change, doing, {
    before: { cities: [change.cityId, ...change.others] },
    after: { cities: [change.cityId] },
  });
  for (const other of change.others) {
    const part = { ...change, cityId: other, others: [change.cityId], changeId: `${change.changeId}-${other}` };
    await writeChange(within, part, doing, { before: { endedOn: null }, after: { endedOn: change.happenedOn } });
  }
}

/** Writes down that a city was split, or that its boundary moved: its figures before and after are not alike. */
export async function noteCityChange(
  within: Within,
  change: CityChange,
  doing: Doing,
  states: { before: object; after: object },
): Promise<void> {
  await writeChange(within, change, doing, states);
}

async function writeChange(
  within: Within,
  change: CityChange,
  { by, at }: Doing,
  { before, after }: { before: object; after: object },
): Promise<void> {
  await within
    .insertInto("city_change")
    .values({
      city_id: change.cityId,
      change_id: change.changeId,
      kind: change.kind,
      happened_on: change.happenedOn,
      others: change.others,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      note: change.note,
      recorded_at: at,
      recorded_by: by,
    })
    .execute();
  const subject = change.cityId;
  await recordAudit(within, { cityId: subject, at, actor: by, action: `city.${change.kind}`, subject, before, after });
}

/** What happened to a city, the latest first. */
export async function listCityChanges(database: Database | Within, cityId: string): Promise<CityChange[]> {
  const rows = await database
    .selectFrom("city_change")
    .selectAll()
    .where("city_id", "=", cityId)
    .orderBy("happened_on", "desc")
    .orderBy("change_id")
    .execute();
  return rows.map((row) => ({
    cityId: row.city_id,
    changeId: row.change_id,
    kind: row.kind as CityChange["kind"],
    happenedOn: row.happened_on,
    others: row.others,
    note: row.note,
  }));
}

/** Writes into the chain of things that belong to no city. */
export const recordSystem = (
  within: Within,
  { by, at }: Doing,
  action: string,
  subject: string,
  after: object | null,
) => recordAudit(within, { cityId: systemChain, at, actor: by, action, subject, before: null, after });
