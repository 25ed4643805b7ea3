import type { FigureChange, FigureContent, Framework, Period } from "@urbimetry/model";
import type { Workbench } from "@urbimetry/pipeline";
import {
  addCity,
  addHub,
  addPerson,
  addRound,
  changeCityRound,
  enrolCity,
  findCityRound,
  freezeRevision,
  grantRole,
  keepPoints,
  migrate,
  saveFigures,
  type Database,
} from "@urbimetry/store";
import { generateTruth, type TrueCity, type TrueYear } from "@urbimetry/world";
import { figuresInvented } from "../../packages/pipeline/src/round/sandbox/figures-given.ts";

/** How much is loaded. */
export interface WorldSize {
  cities: number;
  years: number;
  editors: number;
}

export const hubId = "world";
/** Last year of the world: the one that cities are working on. */
export const lastYear = 2025;
export const roundOf = (year: number) => `${hubId}-${year}`;

/** One of the people who edit. */
export interface Editor {
  personId: string;
  email: string;
  cityId: string;
}

const doing = { by: "world", at: "2026-01-05T08:00:00.000Z" };
const atOnce = 4;

/**
 * Loads invented cities, all years but the last published, and a coordinator for each of the first ones.
 *
 * @param passwordHash of all coordinators
 */
export async function loadWorld(
  database: Database,
  { framework }: Workbench,
  size: WorldSize,
  passwordHash: string,
): Promise<void> {
  const first = lastYear - size.years + 1;
  await migrate(database);
  await database.transaction().execute(async (within) => {
    await addHub(within, { hubId, name: "World", language: "en", chain: ["verifier"], blindSample: 0.1 }, doing);
    for (let year = first; year <= lastYear; year += 1)
      await addRound(
        within,
        {
          roundId: roundOf(year),
          hubId,
          period: String(year) as Period,
          title: String(year),
          frameworkVersion: framework.version,
          benchmarkSet: "reference",
          chain: ["verifier"],
          opensOn: `${year + 1}-01-01`,
          dueOn: `${year + 1}-06-30`,
        },
        doing,
      );
  });
  const world = generateTruth({ framework, cities: size.cities, years: [first, lastYear], seed: 2026 });
  let working: Promise<void>[] = [];
  for (const city of world) {
    working.push(loadCity(database, framework, city, first));
    if (working.length < atOnce) continue;
    await Promise.all(working);
    working = [];
  }
  await Promise.all(working);
  await database.transaction().execute(async (within) => {
    for (const { personId, email, cityId } of editorsOf(size)) {
      await addPerson(within, { personId, name: personId, email, emailVerified: true, passwordHash }, doing);
      await grantRole(within, { scope: "city", cityId, personId, role: "city-coordinator", covers: [] }, doing);
    }
  });
}

/** The coordinators of the first cities. */
export const editorsOf = ({ editors }: WorldSize): Editor[] =>
  Array.from({ length: editors }, (_, place) => ({
    personId: `editor-${place}`,
    email: `editor-${place}@example.org`,
    cityId: cityIdOf(place),
  }));

export const cityIdOf = (index: number): string => `city-${index}`;

async function loadCity(database: Database, framework: Framework, city: TrueCity, first: number): Promise<void> {
  const { latitude, longitude } = city.profile.place;
  const cityId = cityIdOf(city.index);
  await database.transaction().execute((within) =>
    addCity(
      within,
      {
        cityId,
        hubId,
        name: city.profile.name,
        country: city.profile.country.name,
        iso3: null,
        latitude,
        longitude,
        synthetic: true,
      },
      doing,
    ),
  );
  let standing = city.years[0];
  for (let year = first; year <= lastYear; year += 1) {
    // A city that ended in another goes on here with its last figures, so that all have as many.
    standing = city.years.find((one) => one.year === year) ?? standing;
    if (standing !== undefined) await loadYear(database, framework, cityId, city, { ...standing, year });
  }
}

async function loadYear(
  database: Database,
  framework: Framework,
  cityId: string,
  city: TrueCity,
  year: TrueYear,
): Promise<void> {
  const key = { cityId, roundId: roundOf(year.year) };
  const changes = figuresInvented(framework, city, year);
  await database.transaction().execute(async (within) => {
    await enrolCity(within, { ...key, dueOn: `${year.year + 1}-06-30` }, doing);
    await saveFigures(within, { ...key, ...doing, cause: "edit", changes });
    if (year.year === lastYear) return;
    const values = Object.fromEntries(framework.dataPoints.map(({ id, index }) => [id, year.values[index] ?? 0]));
    const { revision } = await freezeRevision(
      within,
      { ...key, kind: "publication", content: contentOf(changes) },
      doing,
    );
    const score = { percent: 80, scored: 100, reported: 112, total: 112 };
    await keepPoints(within, { ...key, revision }, { values, fingerprints: {}, score });
    const now = await findCityRound(within, key);
    const on = { ...key, version: now?.version ?? 0 };
    await changeCityRound(within, on, { state: "published" }, { ...doing, action: "round.published" });
  });
}

const contentOf = (changes: readonly FigureChange[]) => ({
  schema: "urbimetry/round-revision/1",
  figures: Object.fromEntries(
    changes.flatMap(({ figureId, content }): [string, { version: number; content: FigureContent }][] =>
      content === null ? [] : [[figureId, { version: 1, content }]],
    ),
  ),
});
