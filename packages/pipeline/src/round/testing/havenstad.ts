import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FigureChange, FigureContent, Hub, Observation } from "@urbimetry/model";
import {
  addCity,
  addHub,
  addRound,
  enrolCity,
  figureIdOf,
  migrate,
  saveFigures,
  type Database,
} from "@urbimetry/store";

const folder = join(import.meta.dirname, "../../../../../data/synthetic");

/** Hub of the tests. */
export const hubId = "north";
/** The invented city's round of 2025. */
export const round2025 = { cityId: "havenstad", roundId: "north-2025" };
export const round2024 = { cityId: "havenstad", roundId: "north-2024" };
export const startedAt = "2026-01-05T08:00:00.000Z";

/** Content of a figure that a file gives. */
export function contentGiven(observation: Observation): FigureContent {
  const { value, unit, status, reason, quality, origin, source, sourceYear, evidence, note } = observation;
  const given = { value, unit, reason, quality, origin, source, sourceYear, evidence, note };
  return { ...given, status: status === "not-verified" ? "withheld" : status };
}

/** Figures of Havenstad as changes on an empty round. */
export function havenstad(year: 2024 | 2025): FigureChange[] {
  const file = JSON.parse(readFileSync(join(folder, `havenstad-${year}.json`), "utf8")) as {
    observations: Observation[];
  };
  const changes = new Map(
    file.observations.map((observation) => {
      const figureId = figureIdOf(observation);
      return [figureId, { figureId, baseVersion: 0, content: contentGiven(observation) }];
    }),
  );
  return [...changes.values()];
}

/** A hub with one invented city, a round of 2024 with figures and one of 2025 without. */
export async function makeHavenstad(
  database: Database,
  chain: Hub["chain"] = ["verifier"],
  blindSample = 0.1,
): Promise<void> {
  await migrate(database);
  const doing = { by: "hanna", at: startedAt };
  await database.transaction().execute(async (within) => {
    await addHub(within, { hubId, name: "North", language: "en", chain, blindSample }, doing);
    const place = { country: "Nowhere", iso3: null, latitude: null, longitude: null };
    await addCity(within, { cityId: "havenstad", hubId, name: "Havenstad", synthetic: true, ...place }, doing);
    for (const period of ["2024", "2025"] as const) {
      const roundId = `north-${period}`;
      const of = { frameworkVersion: "1.0.0", benchmarkSet: "reference", chain };
      const days = { opensOn: "2026-01-01", dueOn: "2026-06-30" };
      await addRound(within, { roundId, hubId, period, title: period, ...of, ...days }, doing);
      await enrolCity(within, { cityId: "havenstad", roundId, dueOn: days.dueOn }, doing);
    }
    await saveFigures(within, { ...round2024, ...doing, cause: "edit", changes: havenstad(2024) });
  });
}
