import type { Period, RoundState } from "@urbimetry/model";
import { addCity, addHub, addRound, changeCityRound, enrolCity, findCityRound, type Database } from "@urbimetry/store";
import { generateTruth } from "@urbimetry/world";
import { importCity } from "../../import-city.ts";
import type { Workbench } from "../../workbench.ts";
import { bringRoundTo, type BroughtRound, type RoundHands } from "./bring-round-to.ts";
import { figuresInvented, figuresOfFile } from "./figures-given.ts";

/** Hub of the sandbox. */
export const sandboxHub = "sandbox";

/** What the sandbox is filled with. */
export interface SandboxPlan {
  /** Files with published figures of real cities. */
  files: readonly { name: string; bytes: Uint8Array }[];
  /** Year that its cities are working on. */
  year: number;
  /** Seed of the invented cities: the same seed, the same cities. */
  seed: number;
  hands: RoundHands;
  at: string;
  newId(): string;
}

/** What was made. */
export interface FilledSandbox {
  hubId: string;
  /** Invented city of which the sandbox's coordinator is one, and its round. */
  own: { cityId: string; roundId: string };
  real: number;
  synthetic: number;
}

/** Where the invented cities stand in this year's round; the first is the coordinator's own. */
const states: readonly RoundState[] = [
  "collecting",
  "collecting",
  "submitted",
  "in-verification",
  "returned",
  "verified",
  "published",
  "published",
];

/** Part of its figures that the first city has entered. */
const entered = 0.6;

/**
 * Fills an empty hub: real cities with what U4SSC published of them, and invented ones, marked SYNTHETIC, in every state
 * that a round has.
 */
export async function fillSandbox(database: Database, workbench: Workbench, plan: SandboxPlan): Promise<FilledSandbox> {
  const { at, hands, newId, year } = plan;
  const doing = { by: hands.manager, at };
  await database
    .transaction()
    .execute((within) =>
      addHub(
        within,
        { hubId: sandboxHub, name: "Sandbox", language: "en", chain: ["verifier"], blindSample: 0 },
        doing,
      ),
    );
  const rounds = new Set<string>();
  const bring = async (
    city: Parameters<typeof addCity>[1],
    brought: Omit<BroughtRound, "key"> & { period: string },
  ) => {
    const roundId = `${sandboxHub}-${brought.period}`;
    const key = { cityId: city.cityId, roundId };
    await database.transaction().execute(async (within) => {
      if (!rounds.has(roundId)) await addRound(within, roundOf(brought.period, year, workbench), doing);
      rounds.add(roundId);
      if ((await findCityRound(within, key)) === null) await enrolCity(within, { ...key, dueOn: dueOn(year) }, doing);
      const enrolled = await findCityRound(within, key);
      const on = { ...key, version: enrolled?.version ?? 0 };
      await changeCityRound(
        within,
        on,
        { verifierId: hands.verifier },
        { ...doing, action: "round.verifier-assigned" },
      );
    });
    await bringRoundTo(database, workbench, { ...brought, key }, hands, { at, newId });
  };

  for (const { name, bytes } of plan.files) {
    const { submission } = await importCity(workbench, bytes, name);
    const { id, name: cityName, country, iso3, latitude, longitude } = submission.city;
    const city = {
      cityId: id,
      hubId: sandboxHub,
      name: cityName,
      country: country ?? "",
      iso3: iso3 ?? null,
      latitude: latitude ?? null,
      longitude: longitude ?? null,
      synthetic: false,
    };
    await database.transaction().execute((within) => addCity(within, city, doing));
    await bring(city, {
      period: submission.period,
      figures: figuresOfFile(submission.observations),
      state: "published",
      grounds: "Published by U4SSC; shown in the sandbox as it was printed.",
    });
  }

  const { framework } = workbench;
  const grounds = "SYNTHETIC: an invented city.";
  const invented = [...generateTruth({ framework, cities: states.length, years: [2018, year], seed: plan.seed })];
  for (const [place, truth] of invented.entries()) {
    const { id, name, country, place: where } = truth.profile;
    const { latitude, longitude } = where;
    const city = {
      cityId: `synthetic-${id}`,
      hubId: sandboxHub,
      name: `${name} (SYNTHETIC)`,
      country: country.name,
      iso3: null,
      latitude,
      longitude,
      synthetic: true,
    };
    await database.transaction().execute((within) => addCity(within, city, doing));
    const [before, now] = truth.years.slice(-2);
    if (before === undefined || now === undefined) continue;
    const lastYear = figuresInvented(framework, truth, before);
    await bring(city, { period: `${year - 1}`, figures: lastYear, state: "published", grounds });
    const figures = figuresInvented(framework, truth, now);
    const some = place === 0 ? figures.slice(0, Math.round(entered * figures.length)) : place === 1 ? [] : figures;
    await bring(city, { period: `${year}`, figures: some, state: states[place] ?? "collecting", grounds });
  }
  return {
    hubId: sandboxHub,
    own: { cityId: `synthetic-${invented[0]?.profile.id ?? ""}`, roundId: `${sandboxHub}-${year}` },
    real: plan.files.length,
    synthetic: invented.length,
  };
}

/** Figures of a year are due in the summer after next, so that the sandbox is not overdue when it is opened. */
const dueOn = (year: number) => `${year + 2}-06-30`;

const roundOf = (period: string, year: number, { framework, benchmarks }: Workbench) => ({
  roundId: `${sandboxHub}-${period}`,
  hubId: sandboxHub,
  period: period as Period,
  title: `${period}`,
  frameworkVersion: framework.version,
  benchmarkSet: benchmarks.id,
  chain: ["verifier" as const],
  opensOn: `${Number(period) + 1}-01-01`,
  dueOn: dueOn(year),
});
