import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import {
  canonicalJson,
  listFigures,
  listFigureVersions,
  listRemarks,
  migrate,
  openDatabase,
  readBackup,
  verifyAudit,
  writeBackup,
  type BackupSource,
  type Database,
  type DatabaseAddress,
} from "@urbimetry/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEveryDatabase, startDatabases } from "../../../../packages/store/src/testing/databases.ts";
import { contentsOf } from "../../../../packages/store/src/testing/first-step.ts";
import { openFolder } from "../../../../packages/store/src/testing/open-folder.ts";
import { routes } from "../api/routes.ts";
import { apiServer, fileForm, type ApiServer } from "../testing/api-server.ts";
import { sampleOf } from "../testing/route-samples.ts";
import { internet, makeAdministrator, makeWorld, type World } from "./make-world.ts";

/** A server with the folder of its evidence. */
interface Installation {
  server: ApiServer;
  source: BackupSource;
}

function installation(database: Database, address: DatabaseAddress | string): Installation {
  const folder = openFolder("restore");
  const evidenceFolder = join(folder, "evidence");
  mkdirSync(evidenceFolder, { mode: 0o700 });
  return { server: apiServer(database, folder), source: { database, address, evidenceFolder } };
}

async function backupOf(source: BackupSource): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      pieces.push(chunk);
      done();
    },
  });
  await writeBackup(source, output);
  return Buffer.concat(pieces);
}

onEveryDatabase("a backup of what people made over HTTP", (database, address) => {
  let own: Installation;
  let world: World;
  beforeAll(async () => {
    await migrate(database());
    own = installation(database(), address());
    await makeAdministrator(own.server);
    world = await makeWorld(own.server, {
      hubId: "north",
      cityId: "havenstad",
      text: "Tab\there, line\nthere, back \\ slash, مدينة, 海, '\"",
      fileName: "données 海",
    });
  });
  afterAll(() => own.server.stop());
  const round = () => `/cities/${world.cityId}/rounds/${world.rounds.collecting}`;

  /** Writes figures, remarks and files until it is told to stop; tells what was acknowledged. */
  function startWriting() {
    const { coordinator } = world.people;
    const done = { figures: [] as { version: number; value: number }[], remarks: [] as string[] };
    const figureId = `${internet}//householdsWithInternet`;
    const stopping = new AbortController();
    const work = (async () => {
      for (let count = 1; !stopping.signal.aborted; count += 1) {
        const grid = await own.server.ask(coordinator, "GET", `${round()}/grid`);
        const { figures } = (await grid.json()) as { figures: Record<string, { version: number; content: object }> };
        const now = figures[figureId];
        if (now === undefined) throw new Error(`there is no ${figureId}`);
        const value = 100_000 + now.version;
        const changes = [{ figureId, baseVersion: now.version, content: { ...now.content, value } }];
        const saved = await own.server.ask(coordinator, "PATCH", `${round()}/figures`, { changes });
        if (saved.status === 200) done.figures.push({ version: now.version + 1, value });
        const text = `remark ${now.version}`;
        const written = await own.server.ask(coordinator, "POST", `${round()}/remarks`, { text });
        if (written.status === 201) done.remarks.push(text);
        const file = fileForm(`%PDF-1.7 ${count} ${"x".repeat(5000)}`, "file.pdf");
        await own.server.ask(coordinator, "POST", `${round()}/points/${internet}/evidence`, file);
      }
    })();
    return {
      done,
      async stop() {
        stopping.abort();
        await work;
      },
    };
  }

  it.each(startDatabases)("written while they go on holds one moment of it, in $name", async (target) => {
    const writing = startWriting();
    while (writing.done.remarks.length < 5) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = { figures: [...writing.done.figures], remarks: [...writing.done.remarks] };
    const file = await backupOf(own.source);
    await writing.stop();
    expect(writing.done.remarks.length).toBeGreaterThan(before.remarks.length);

    const other = await target.start();
    const restored = await openDatabase(other.address);
    const { server, source } = installation(restored, other.address);
    await readBackup(source, Readable.from([file]));
    const key = { cityId: world.cityId, roundId: world.rounds.collecting };
    const figureId = `${internet}//householdsWithInternet`;
    const versions = await listFigureVersions(restored, key, { figureId });
    const kept = versions.map(({ version, content }) => ({ version, value: content?.value }));
    expect(kept).toEqual(expect.arrayContaining(before.figures));
    const texts = (await listRemarks(restored, key)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(before.remarks));
    // What stands, its history and the audit log are of the same moment.
    const [standing] = await listFigures(restored, { ...key, figureIds: [figureId] });
    expect(standing?.version).toBe(versions[0]?.version);
    expect((await verifyAudit(restored)).breaks).toEqual([]);
    // Every file that a row of that moment leads to is there.
    const list = await server.ask(world.people.coordinator, "GET", `${round()}/evidence`);
    const { evidence } = (await list.json()) as { evidence: { evidenceId: string; kind: string; bytes: number }[] };
    for (const { evidenceId, kind, bytes } of evidence.filter((one) => one.kind === "file")) {
      const answer = await server.ask(world.people.coordinator, "GET", `${round()}/evidence/${evidenceId}/file`);
      expect([kind, answer.status, (await answer.arrayBuffer()).byteLength]).toEqual(["file", 200, bytes]);
    }
    server.stop();
    await restored.destroy();
    await other.stop();
  });

  it.each(startDatabases)("gives the same installation in $name, row by row and answer by answer", async (target) => {
    const file = await backupOf(own.source);
    const other = await target.start();
    const restored = await openDatabase(other.address);
    const copy = installation(restored, other.address);
    await readBackup(copy.source, Readable.from([file]));
    expect(await contentsOf(restored)).toEqual(await contentsOf(database()));
    const differing: string[] = [];
    let answers = 0;
    for (const route of routes.filter(({ method, path }) => method === "get" && !path.endsWith("/events")))
      for (const roundId of Object.values(world.rounds))
        for (const person of [...Object.values(world.people), "sekina"]) {
          const place = { hubId: world.hubId, cityId: world.cityId, roundId };
          const sample = sampleOf(route, place, internet).address.replace("/2025", "/2024");
          const path = sample.replace("evidence/none", `evidence/${world.ids.evidenceId}`);
          const [one, two] = [await own.server.ask(person, "GET", path), await copy.server.ask(person, "GET", path)];
          // Documents have the moment of their making in them.
          const isDocument = /pdf|spreadsheet/.test(one.headers.get("content-type") ?? "");
          const [told, again] = [await contentOf(one), await contentOf(two)];
          if (one.status !== two.status || (!isDocument && told !== again)) differing.push(`${person} ${path}`);
          if (one.status === 200) answers += 1;
        }
    expect(differing).toEqual([]);
    expect(answers).toBeGreaterThan(100);
    copy.server.stop();
    await restored.destroy();
    await other.stop();
  });
});

/** What an answer says. The order of an object's members says nothing, and databases sort names each in their way. */
async function contentOf(answer: Response): Promise<string> {
  const text = await answer.text();
  if (!(answer.headers.get("content-type") ?? "").startsWith("application/json")) return text;
  return canonicalJson(JSON.parse(text, (_, value: unknown) => (Array.isArray(value) ? sorted(value) : value)));
}

const sorted = (values: readonly unknown[]): unknown[] =>
  values.map((value) => canonicalJson(value)).toSorted((one, other) => (one < other ? -1 : 1));
