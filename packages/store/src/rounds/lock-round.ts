import type { CityRound } from "@urbimetry/model";
import { sql } from "kysely";
import type { Within } from "../database/database.ts";
import type { RoundKey } from "../figures/list-figures.ts";
import { findCityRound } from "./rounds.ts";

/**
 * Waits until nobody else writes figures of a city's round or changes its state, and keeps it so until the transaction
 * ends.
 *
 * @returns the round as it is then; null when there is none
 */
export async function lockRound(within: Within, key: RoundKey): Promise<CityRound | null> {
  // The same lock that saves of figures take.
  await sql`select pg_advisory_xact_lock(8247003, hashtext(${`${key.cityId}/${key.roundId}`}))`.execute(within);
  return findCityRound(within, key);
}
