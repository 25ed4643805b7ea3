import { computeValues } from "@urbimetry/engine";
import { continentName, generateWorld, type WorldCity } from "@urbimetry/world";
import { makeTemplate } from "../make-template.ts";
import type { Workbench } from "../workbench.ts";
import { cityHead, cityRow } from "./city-rows.ts";
import { indexedPoints, indexHead, indexMeta, indexRow } from "./index-tables.ts";
import { longHead, longRows } from "./long-rows.ts";
import { addTruth, truthHeads } from "./truth-rows.ts";
import { type GrowingTables, growingTables, type WorldFolder } from "./world-folder.ts";

/** A world to be written. */
export interface WorldRequest {
  cities: number;
  years: readonly [first: number, last: number];
  seed: number;
  /** Share of files with planted faults, 0 to 1. */
  faultShare: number;
  /** Number of cities whose files are written one a year, and whose last file is also written as a workbook. */
  files: number;
  workbooks: number;
}

/** What was written. */
export interface WrittenWorld {
  cities: number;
  files: number;
  workbooks: number;
  observations: number;
  faults: number;
}

/** Bytes of a table that are kept in memory before they are written. */
const waiting = 1_000_000;

/**
 * Makes a world and writes it city by city, so that memory does not grow with the number of cities.
 *
 * | file | holds |
 * | --- | --- |
 * | `world.json`, `README.md` | what the world was made from, and that it is synthetic |
 * | `cities.csv` | places, sizes, wealth |
 * | `observations.csv` | every figure handed in, one a row, in the product's long table |
 * | `observations/<city>-<year>.json` | files as handed in, of the first cities |
 * | `workbooks/<city>-<year>.xlsx` | the same as filled workbooks, of the last year |
 * | `index/DATA.csv`, `PANEL.csv`, `META.csv` | values of the last year, and of all years, for an index |
 * | `revisions.csv` | published values that were replaced later |
 * | `truth/` | what no method may read: true values, faults, effects, shocks, breaks, mergers |
 *
 * @param progress called after every city with the number done
 * @throws RangeError for numbers of cities or years outside what a world can be
 */
export async function writeWorld(
  workbench: Workbench,
  request: WorldRequest,
  { folder, progress = () => {} }: { folder: WorldFolder; progress?: (cities: number) => void },
): Promise<WrittenWorld> {
  const { framework, translator } = workbench;
  const points = indexedPoints(framework);
  const tables = growingTables(folder);
  const written: WrittenWorld = { cities: 0, files: 0, workbooks: 0, observations: 0, faults: 0 };
  const heads: Record<string, string> = {
    ...truthHeads(framework),
    "cities.csv": cityHead,
    "observations.csv": longHead,
    "index/DATA.csv": indexHead(points),
    "index/PANEL.csv": indexHead(points),
  };
  for (const [path, head] of Object.entries(heads)) {
    await folder.write(path, "");
    tables.add(path, head);
  }
  await folder.write("index/META.csv", indexMeta(framework, points));
  for (const city of generateWorld({ framework, ...request })) {
    addCity(workbench, city, { tables, points, last: request.years[1], written });
    await writeFiles(workbench, city, { folder, request, written });
    written.cities += 1;
    await tables.settle(waiting);
    progress(written.cities);
  }
  await tables.settle();
  const { cities, years, seed, faultShare } = request;
  const world = {
    schema: "urbimetry/world/1",
    synthetic: true,
    continent: continentName,
    framework: { id: framework.id, version: framework.version },
    cities,
    years,
    seed,
    faultShare,
    written,
  };
  await folder.write("world.json", `${JSON.stringify(world, null, 1)}\n`);
  const command = `urbimetry world generate --cities ${cities} --years ${years.join("-")} --seed ${seed}`;
  await folder.write(
    "README.md",
    `${translator.text("world.readme", { command, cities, first: String(years[0]), last: String(years[1]) })}\n`,
  );
  return written;
}

interface Adding {
  tables: GrowingTables;
  points: ReturnType<typeof indexedPoints>;
  last: number;
  written: WrittenWorld;
}

function addCity({ plan }: Workbench, city: WorldCity, { tables, points, last, written }: Adding): void {
  const places = points.map(({ index }) => index);
  tables.add("cities.csv", cityRow(city));
  addTruth(city, tables);
  for (const year of city.years) {
    tables.add("observations.csv", longRows(year.handedIn));
    written.observations += year.handedIn.observations.length;
    written.faults += year.faults.length;
    const values = computeValues(plan, year.submission);
    const line = indexRow(city.truth.profile, year, { points, values, places });
    tables.add("index/PANEL.csv", line);
    if (year.year === last) tables.add("index/DATA.csv", line);
  }
}

async function writeFiles(
  workbench: Workbench,
  { years }: WorldCity,
  { folder, request, written }: { folder: WorldFolder; request: WorldRequest; written: WrittenWorld },
): Promise<void> {
  const { writeSubmissionJson } = await import("@urbimetry/workbook");
  if (written.cities < request.files) {
    for (const { handedIn } of years) {
      await folder.write(`observations/${handedIn.file.name}`, writeSubmissionJson(handedIn));
      written.files += 1;
    }
  }
  const newest = years.at(-1)?.handedIn;
  if (written.cities >= request.workbooks || !newest) return;
  const bytes = await makeTemplate(workbench, { year: newest.period, submission: newest });
  await folder.write(`workbooks/${newest.city.id}-${newest.period}.xlsx`, bytes);
  written.workbooks += 1;
}
