import type { FigureContent } from "@urbimetry/model";
import { addCity } from "../cities/cities.ts";
import type { Database } from "../database/database.ts";
import { migrate } from "../database/migrate.ts";
import { addHub, addRound, enrolCity } from "../rounds/rounds.ts";

/** City and round of `makeRound`. */
export const key = { cityId: "havenstad", roundId: "north-2025" };

/** When and by whom things are done in tests. */
export const doing = { by: "ana", at: "2026-03-14T09:26:53.589Z" };

/** A hub with one city that collects in one round. */
export async function makeRound(database: Database): Promise<void> {
  await migrate(database);
  await database.transaction().execute(async (within) => {
    await addHub(
      within,
      { hubId: "north", name: "North", language: "en", chain: ["verifier"], blindSample: 0.1 },
      doing,
    );
    const place = { country: "Nowhere", iso3: null, latitude: null, longitude: null };
    await addCity(within, { cityId: key.cityId, hubId: "north", name: "Havenstad", synthetic: true, ...place }, doing);
    const days = { opensOn: "2026-01-01", dueOn: "2026-06-30" };
    const of = { frameworkVersion: "1.0.0", benchmarkSet: "reference", chain: ["verifier" as const] };
    await addRound(
      within,
      { roundId: key.roundId, hubId: "north", period: "2025", title: "2025", ...of, ...days },
      doing,
    );
    await enrolCity(within, { ...key, dueOn: days.dueOn }, doing);
  });
}

/** A reported figure with nothing but its value. */
export const given = (value: FigureContent["value"]): FigureContent => ({
  value,
  unit: null,
  status: "given",
  reason: null,
  quality: null,
  origin: null,
  source: null,
  sourceYear: null,
  evidence: null,
  note: null,
});
