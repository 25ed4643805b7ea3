import type { KeptCity } from "@urbimetry/model";
import { sql } from "kysely";
import type { Database, Within } from "../database/database.ts";
import { findCities } from "./cities.ts";

/**
 * A page of a hub's cities by name.
 *
 * @param of.after id of the last city of the page before
 * @param of.search part of the name, in any case
 */
export async function pageCities(
  database: Database | Within,
  of: { hubId: string; after?: string; search?: string; limit: number },
): Promise<KeptCity[]> {
  const after =
    of.after === undefined
      ? sql`true`
      : sql`(name, city_id) > (select name, city_id from city where city_id = ${of.after})`;
  const search = of.search === undefined ? sql`true` : sql`position(lower(${of.search}) in lower(name)) > 0`;
  const { rows } = await sql<{ city_id: string }>`
    select city_id from city where hub_id = ${of.hubId} and ${after} and ${search}
    order by name, city_id limit ${of.limit}`.execute(database);
  return findCities(
    database,
    rows.map(({ city_id }) => city_id),
  );
}
