import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { migrate, openDatabase, reachDatabase, startEmbedded } from "@urbimetry/store";
import { afterAll, expect, it } from "vitest";
import { openFolder } from "../../../../../packages/store/src/testing/open-folder.ts";
import { makeHavenstad, round2025 } from "../../../../../packages/pipeline/src/round/testing/havenstad.ts";
import { makeAuth } from "../../auth/auth.ts";
import { installationSecret } from "../../auth/installation-key.ts";
import { addTestPerson, signIn, type TestPerson } from "../accounts.ts";
import { databaseChildren, databaseProcess, freePort, startServer, type ServerProcess } from "../server-process.ts";
import { auditFaults, missingWrites, type SeenChains } from "./missing-writes.ts";
import { nothingYet, startWriting, type Acknowledged } from "./mixed-writes.ts";

/** How often something is killed: 100 in the full proof, fewer where it has to be quick. */
const crashes = Number(process.env["URBIMETRY_TEST_CRASHES"] ?? 8);

/** What is killed, one after the other. */
const victims = ["server", "database", "a connection of the database", "server and database"] as const;

const folder = openFolder("crash");
const data = join(folder, "data");
let server: ServerProcess | undefined;
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A city that collects, and her coordinator. */
async function makeInstallation(origin: string): Promise<TestPerson> {
  const embedded = await startEmbedded(data);
  const database = await openDatabase(embedded.address);
  await migrate(database);
  await makeHavenstad(database);
  const auth = makeAuth({ database, secret: installationSecret(data), origin });
  const ana = await addTestPerson(database, auth, "ana", [
    { scope: "city", cityId: round2025.cityId, personId: "ana", role: "city-coordinator", covers: [] },
  ]);
  await database.destroy();
  await embedded.stop();
  return ana;
}

/** Kills one of them as a power cut or the system's memory killer would. */
async function strike(victim: (typeof victims)[number], running: ServerProcess): Promise<void> {
  if (victim === "database" || victim === "server and database") process.kill(databaseProcess(data), "SIGKILL");
  if (victim === "a connection of the database") {
    const serving = databaseChildren(data).find(({ serves }) => serves);
    if (serving !== undefined) process.kill(serving.processId, "SIGKILL");
  }
  if (victim === "server" || victim === "server and database") await running.kill();
}

/** Waits until some more figures are written; false when that takes too long. */
async function moreFigures({ figures }: Acknowledged, more: number): Promise<boolean> {
  const wanted = figures.length + more;
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(50))
    if (figures.length >= wanted) return true;
  return false;
}

it(
  `keeps every acknowledged write and a whole audit log over ${crashes} kills of server and database`,
  async () => {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const ana = await makeInstallation(origin);
    server = await startServer(data, port);
    const cookie = await signIn(fetch, origin, ana);
    const done = nothingYet();
    const seen: SeenChains = new Map();
    let count = 1000;
    const desk = { origin, cookie, key: round2025, done, next: () => (count += 1) };
    for (let crash = 0; crash < crashes; crash += 1) {
      const victim = victims[crash % victims.length] ?? "server";
      const writing = startWriting(desk);
      // Another moment of the work every time.
      await pause(250 + ((crash * 137) % 400));
      await strike(victim, server);
      // A server that lives works on, once its database does.
      const goesOn = victim === "server" || victim === "server and database" || (await moreFigures(done, 3));
      expect(goesOn, `figures are written after the ${victim} was killed: ${server.log()}`).toBe(true);
      await writing.stop();
      if (victim === "server" || victim === "server and database") server = await startServer(data, port);
      const { database, close } = await reachDatabase({ url: undefined, folder: data });
      const lost = await missingWrites(database, data, round2025, done);
      const faults = await auditFaults(database, round2025, seen);
      await close();
      expect({ victim, lost, faults }).toEqual({ victim, lost: [], faults: [] });
    }
    expect(done.strange).toEqual([]);
    for (const kind of ["figures", "remarks", "evidence", "imports"] as const)
      expect(done[kind].length, kind).toBeGreaterThan(crashes / 2);
    const { figures, remarks, evidence, imports, unanswered } = done;
    process.stdout.write(
      `${crashes} kills: ${figures.length} figures, ${remarks.length} remarks, ${evidence.length} files and ` +
        `${imports.length} imports acknowledged and there; ${unanswered} writes without an answer\n`,
    );
  },
  60_000 + crashes * 20_000,
);
