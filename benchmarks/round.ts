/**
 * Saving a cell, the grid and a preview over HTTP routes, on the embedded database with 31 cities: alone, and with 50
 * editors who each save about every two seconds.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { addCity, enrolCity, grantRole, openDatabase, saveFigures, startEmbedded } from "@urbimetry/store";
import { apiServer } from "../apps/server/src/testing/api-server.ts";
import { havenstad, hubId, makeHavenstad, round2025 } from "../packages/pipeline/src/round/testing/havenstad.ts";
import { openFolder } from "../packages/store/src/testing/open-folder.ts";

const cities = 30;
const editors = 50;
const seconds = 12;
const doing = { by: "system", at: "2026-01-01T00:00:00.000Z" };
const changes = havenstad(2025);
const numbers = changes.filter(
  ({ figureId, content }) => !figureId.startsWith("//") && typeof content?.value === "number",
);

const folder = openFolder("benchmark");
const embedded = await startEmbedded(join(folder, "data"));
const database = await openDatabase(embedded.address);
await makeHavenstad(database);
await database.transaction().execute(async (within) => {
  await saveFigures(within, { ...round2025, ...doing, cause: "edit", changes });
  const place = { country: "Nowhere", iso3: null, latitude: null, longitude: null, synthetic: true };
  const role = { scope: "city" as const, personId: "ana", role: "city-coordinator" as const, covers: [] };
  await grantRole(within, { ...role, cityId: round2025.cityId }, doing);
  for (let count = 0; count < cities; count += 1) {
    const cityId = `city-${count}`;
    await addCity(within, { cityId, hubId, name: cityId, ...place }, doing);
    await enrolCity(within, { cityId, roundId: round2025.roundId, dueOn: "2026-06-30" }, doing);
    await saveFigures(within, { cityId, roundId: round2025.roundId, ...doing, cause: "edit", changes });
    await grantRole(within, { ...role, cityId }, doing);
  }
});

const server = apiServer(database);
const pathOf = (cityId: string) => `/cities/${cityId}/rounds/${round2025.roundId}`;
const versions = new Map<string, number>();

async function timed(request: () => Promise<Response>): Promise<number> {
  const started = performance.now();
  const response = await request();
  await response.arrayBuffer();
  if (response.status >= 400) throw new Error(`answered ${response.status}`);
  return performance.now() - started;
}

function save(cityId: string, count: number): Promise<number> {
  const figure = numbers[count % numbers.length];
  if (figure?.content === undefined || figure.content === null) throw new Error("there is no figure");
  const key = `${cityId} ${figure.figureId}`;
  const baseVersion = versions.get(key) ?? 1;
  versions.set(key, baseVersion + 1);
  const content = { ...figure.content, value: Number(figure.content.value) * (1 + count / 100_000) };
  const body = { changes: [{ figureId: figure.figureId, baseVersion, content }] };
  return timed(() => server.ask("ana", "PATCH", `${pathOf(cityId)}/figures`, body));
}

function say(what: string, times: number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1).padStart(7);
  console.log(`${what.padEnd(34)} n ${String(sorted.length).padStart(4)}  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms`);
}

async function repeat(times: number, work: (count: number) => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let count = 0; count < times; count += 1) all.push(await work(count));
  return all;
}

const own = round2025.cityId;
say("grid, first of a round", await repeat(1, () => timed(() => server.ask("ana", "GET", `${pathOf(own)}/grid`))));
say("grid", await repeat(60, () => timed(() => server.ask("ana", "GET", `${pathOf(own)}/grid`))));
say("save of a cell, one editor", await repeat(150, (count) => save(own, count)));
const [typed] = numbers;
const figures = [{ figureId: typed?.figureId, content: typed?.content }];
say("preview", await repeat(60, () => timed(() => server.ask("ana", "POST", `${pathOf(own)}/preview`, { figures }))));

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const end = performance.now() + seconds * 1000;
const before = process.cpuUsage();
const busy = await Promise.all(
  Array.from({ length: editors }, async (_, editor) => {
    const times: number[] = [];
    await pause((editor * 2000) / editors);
    for (let count = 0; performance.now() < end; count += 1) {
      times.push(await save(`city-${editor % cities}`, editor * 7 + count * 50));
      await pause(1500 + ((editor * 37 + count * 101) % 1000));
    }
    return times;
  }),
);
const { user, system } = process.cpuUsage(before);
say(`save of a cell, ${editors} editors`, busy.flat());
console.log(`processor time of a save ${((user + system) / 1000 / busy.flat().length).toFixed(1)} ms`);
console.log(`memory of the process ${Math.round(process.memoryUsage().rss / 1e6)} MB`);

server.stop();
await database.destroy();
await embedded.stop();
rmSync(folder, { recursive: true, force: true });
