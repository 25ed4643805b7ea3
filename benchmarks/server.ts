/**
 * The server as it is run, with 300 invented cities of ten years on the embedded database: starts, a cell saved by 50
 * editors at once, grids opened, a workbook read to its preview, and memory; beside them, in the same run, what no server
 * on this machine goes below: a bare insert into the same database, and a route that only answers.
 *
 * Run by `node benchmarks/server.ts [cities] [years]`. With `URBIMETRY_BENCH_DATA` the loaded folder is kept and used again.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { makeTemplate, openWorkbench } from "@urbimetry/pipeline";
import { openDatabase, reachDatabase, startEmbedded, takeNotice } from "@urbimetry/store";
import { Hono } from "hono";
import { makeAuth } from "../apps/server/src/auth/auth.ts";
import { installationSecret } from "../apps/server/src/auth/installation-key.ts";
import { freePort, startServer, type ServerProcess } from "../apps/server/src/proof/server-process.ts";
import { havenstad } from "../packages/pipeline/src/round/testing/havenstad.ts";
import { openFolder } from "../packages/store/src/testing/open-folder.ts";
import { cityIdOf, editorsOf, lastYear, loadWorld, roundOf, type Editor } from "./server/load-world.ts";
import { atPace, timed, timesOf, type Times } from "./server/times.ts";

const size = { cities: Number(process.argv[2] ?? 300), years: Number(process.argv[3] ?? 10), editors: 50 };
const password = "a password that nobody keeps";
const seconds = 20;
const kept = process.env["URBIMETRY_BENCH_DATA"];
const folder = kept ?? join(openFolder("benchmark"), "data");
const workbench = openWorkbench();
const say = (what: string, figure: string) => console.log(`${what.padEnd(46)} ${figure}`);
const figuresOf = ({ count, p50, p95, worst }: Times) =>
  `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, worst ${worst.toFixed(0)} ms (${count})`;

/** Memory of a process now, or at its most, in MB. */
function memoryOf(processId: number, which: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${processId}/status`, "utf8");
  return Number(new RegExp(`${which}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
}

/** Processor time of a process in milliseconds. */
function processorOf(processId: number): number {
  const fields = readFileSync(`/proc/${processId}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function start(where: string, port: number): Promise<{ server: ServerProcess; taken: number }> {
  const started = performance.now();
  const environment = { URBIMETRY_TRUSTED_PROXIES: "127.0.0.1", LOG_LEVEL: "error" };
  const server = await startServer(where, port, environment);
  return { server, taken: performance.now() - started };
}

async function firstStart(): Promise<number> {
  const empty = openFolder("benchmark-empty");
  const { server, taken } = await start(join(empty, "data"), await freePort());
  await server.stop();
  rmSync(empty, { recursive: true, force: true });
  return taken;
}

async function load(origin: string): Promise<void> {
  if (existsSync(join(folder, "database"))) return;
  const embedded = await startEmbedded(folder);
  const database = await openDatabase(embedded.address);
  const auth = makeAuth({ database, secret: installationSecret(folder), origin });
  await loadWorld(database, workbench, size, await auth.hashPassword(password));
  await database.destroy();
  await embedded.stop();
}

async function signIn(origin: string, editors: readonly Editor[]): Promise<string[]> {
  const cookies: string[] = [];
  for (const [place, { email }] of editors.entries()) {
    const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
      method: "POST",
      // Each from an address of her own, or the limit of sign-ins from one address would hold them up.
      headers: { "content-type": "application/json", origin, "x-forwarded-for": `192.0.2.${place + 1}` },
      body: JSON.stringify({ email, password }),
    });
    if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status}`);
    cookies.push(
      answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; "),
    );
    await answer.arrayBuffer();
  }
  return cookies;
}

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const loading = performance.now();
await load(origin);
say(`${size.cities} cities × ${size.years} years, loaded in`, `${((performance.now() - loading) / 1000).toFixed(0)} s`);

say("first start, on an empty folder", `${Math.round(await firstStart())} ms (target 8000)`);
const again = await start(folder, port);
await again.server.stop();
const { server, taken } = await start(folder, port);
say("start of the loaded installation", `${Math.round(Math.min(taken, again.taken))} ms (target 2000)`);

const editors = editorsOf(size);
const cookies = await signIn(origin, editors);
await new Promise((resolve) => setTimeout(resolve, 5000));
say("memory of the server, idle", `${memoryOf(server.processId, "VmRSS").toFixed(0)} MB (target 350)`);

const pathOf = (cityId: string, year: number) => `${origin}/api/v1/cities/${cityId}/rounds/${roundOf(year)}`;
const headersOf = (place: number) => ({
  cookie: cookies[place % cookies.length] ?? "",
  origin,
  "content-type": "application/json",
});

// Everybody who edits listens to what others do.
const listening = new AbortController();
const streams = editors.map(async ({ cityId }, place) => {
  const answer = await fetch(`${pathOf(cityId, lastYear)}/events`, {
    headers: headersOf(place),
    signal: listening.signal,
  });
  for await (const _ of answer.body ?? []);
});

// Each editor opens her grid, and types on it: a cell a second.
const cells: { figureId: string; content: { value: unknown }; version: number }[][] = [];
const opened: number[] = [];
for (const [place, { cityId }] of editors.entries()) {
  const { taken: time, text } = await timed(() =>
    fetch(`${pathOf(cityId, lastYear)}/grid`, { headers: headersOf(place) }),
  );
  opened.push(time);
  const { figures } = JSON.parse(text) as { figures: Record<string, { version: number; content: { value: unknown } }> };
  cells.push(
    Object.entries(figures).flatMap(([figureId, figure]) =>
      typeof figure.content.value === "number" && !figureId.startsWith("//") ? [{ figureId, ...figure }] : [],
    ),
  );
}
const opening = timesOf(opened);

async function saveCell(count: number): Promise<number> {
  const place = count % editors.length;
  const own = cells[place] ?? [];
  const cell = own[Math.floor(count / editors.length) % own.length];
  if (cell === undefined) throw new Error("an editor has no cell");
  cell.content = { ...cell.content, value: Number(cell.content.value) * 1.0001 };
  const change = { figureId: cell.figureId, baseVersion: cell.version, content: cell.content };
  const {
    taken: time,
    answer,
    text,
  } = await timed(() =>
    fetch(`${pathOf(editors[place]?.cityId ?? "", lastYear)}/figures`, {
      method: "PATCH",
      headers: headersOf(place),
      body: JSON.stringify({ changes: [change] }),
    }),
  );
  if (answer.status !== 200) throw new Error(`a save was answered ${answer.status}: ${text}`);
  cell.version += 1;
  return time;
}

await atPace({ perSecond: size.editors, seconds: 5 }, saveCell);
const before = processorOf(server.processId);
const saves = timesOf(await atPace({ perSecond: size.editors, seconds }, saveCell));
const processor = (processorOf(server.processId) - before) / saves.count;

// Grids of all cities, one after the other, so that most are not among those that are kept ready.
async function openGrid(place: number, year: number): Promise<number> {
  const { cityId } = editors[place % editors.length] ?? { cityId: cityIdOf(0) };
  const { taken: time, answer } = await timed(() =>
    fetch(`${pathOf(cityId, year)}/grid`, { headers: headersOf(place) }),
  );
  if (answer.status !== 200) throw new Error(`a grid was answered ${answer.status}`);
  return time;
}
const years = Math.min(size.years, 4);
const grids = timesOf(
  await atPace({ perSecond: 5, seconds }, (count) =>
    openGrid(count, lastYear - (Math.floor(count / editors.length) % years)),
  ),
);

// A filled workbook of all data points, read to its preview.
const submission = JSON.parse(
  readFileSync(new URL("../data/synthetic/havenstad-2025.json", import.meta.url), "utf8"),
) as Parameters<typeof makeTemplate>[1]["submission"] & object;
const sheet = await makeTemplate(workbench, { year: String(lastYear), submission });
const imports: number[] = [];
for (let count = 0; count < 8; count += 1) {
  const form = new FormData();
  form.set("file", new File([sheet as Uint8Array<ArrayBuffer>], "data-sheet.xlsx"));
  const { cookie } = headersOf(count);
  const {
    taken: time,
    answer,
    text,
  } = await timed(() =>
    fetch(`${pathOf(editors[count]?.cityId ?? "", lastYear)}/imports`, {
      method: "POST",
      headers: { cookie, origin },
      body: form,
    }),
  );
  if (answer.status !== 201) throw new Error(`an import was answered ${answer.status}: ${text}`);
  const { counts } = JSON.parse(text) as { counts: { added: number; changed: number } };
  if (counts.added + counts.changed < 112) throw new Error(`an import read ${counts.added + counts.changed} figures`);
  imports.push(time);
}
const previews = timesOf(imports.slice(1));

// The same load as long as it takes: how many saves there may be at all.
let done = 0;
const until = performance.now() + 8000;
await Promise.all(
  editors.map(async (_, place) => {
    for (let count = 0; performance.now() < until; count += 1) {
      await saveCell(place + count * editors.length);
      done += 1;
    }
  }),
);
say(
  "memory of the server, under load and at most",
  `${memoryOf(server.processId, "VmHWM").toFixed(0)} MB (target 700)`,
);
listening.abort();
await Promise.allSettled(streams);

// Floors: a row written by itself, and a route that only answers, each at the pace of the saves.
const { database, close } = await reachDatabase({ url: undefined, folder });
const inserts = timesOf(
  await atPace({ perSecond: size.editors, seconds: 10 }, async (count) => {
    const started = performance.now();
    const key = `benchmark/${Date.now()}/${count}`;
    await database.transaction().execute((within) => takeNotice(within, key, new Date().toISOString()));
    return performance.now() - started;
  }),
);
await close();
await server.stop();
const bare = new Hono().patch("/figures", async (context) => context.json({ changes: await context.req.json() }));
const barePort = await freePort();
const bareServer = serve({ fetch: bare.fetch, port: barePort, hostname: "127.0.0.1" });
const body = JSON.stringify({ changes: havenstad(2025).slice(0, 1) });
const answers = timesOf(
  await atPace({ perSecond: size.editors, seconds: 10 }, async () => {
    const request = () =>
      fetch(`http://127.0.0.1:${barePort}/figures`, {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body,
      });
    return (await timed(request)).taken;
  }),
);
bareServer.close();

const floor = inserts.p95 + answers.p95;
say("floor: a bare insert", figuresOf(inserts));
say("floor: a route that only answers", figuresOf(answers));
say("grid, opened first by each editor", figuresOf(opening));
say(`save of a cell, ${size.editors} editors, one a second each`, `${figuresOf(saves)} (target p95 30)`);
say("  ratio of p95 to insert and answer", (saves.p95 / floor).toFixed(1));
say("  processor time of the server for one", `${processor.toFixed(1)} ms`);
say("  saves a second at most", (done / 8).toFixed(0));
say("grid, 5 a second, most of them not kept ready", `${figuresOf(grids)} (target p95 80)`);
say("  ratio of p95 to an answer", (grids.p95 / answers.p95).toFixed(1));
say("workbook of 112 data points to its preview", `${figuresOf(previews)} (target 1000)`);
if (kept === undefined) rmSync(folder, { recursive: true, force: true });
process.exit(0);
