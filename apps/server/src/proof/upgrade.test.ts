import { Readable, Writable } from "node:stream";
import { saveRound } from "@urbimetry/pipeline";
import {
  migrate,
  migrations,
  openDatabase,
  readBackup,
  verifyAudit,
  writeBackup,
  type Database,
} from "@urbimetry/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEveryDatabase, startDatabases } from "../../../../packages/store/src/testing/databases.ts";
import { contentsOf, makeFirstStep } from "../../../../packages/store/src/testing/first-step.ts";
import { apiServer, type ApiServer } from "../testing/api-server.ts";

type Contents = Awaited<ReturnType<typeof contentsOf>>;
const round2024 = "/cities/havenstad/rounds/north-2024";
const round2025 = "/cities/havenstad/rounds/north-2025";

/** Rows of a later database with nothing but the tables and columns that an earlier one had. */
const asBefore = (later: Contents, before: Contents): Contents =>
  Object.fromEntries(
    Object.entries(before).map(([table, rows]) => {
      const columns = Object.keys(rows[0] ?? {});
      const cut = (later[table] ?? []).map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])));
      return [table, cut.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))];
    }),
  );
const sorted = (contents: Contents) => asBefore(contents, contents);

onEveryDatabase("an installation of the first schema step", (database, address) => {
  let server: ApiServer;
  let before: Contents = {};
  let backup: Buffer = Buffer.alloc(0);
  const ask: ApiServer["ask"] = (...given) => server.ask(...given);
  const json = async (answer: Promise<Response>) => (await answer).json() as Promise<Record<string, any>>;

  beforeAll(async () => {
    await makeFirstStep(database());
    before = await contentsOf(database());
    backup = await backupOf(database(), address());
    await migrate(database());
    server = apiServer(database());
  });
  afterAll(() => server.stop());

  it("has something in every table, so that nothing passes unseen", () => {
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
  });

  it("is brought to the present one with every row as it was", async () => {
    expect(migrations().length).toBeGreaterThan(1);
    const after = await contentsOf(database());
    expect(asBefore(after, before)).toEqual(sorted(before));
    expect(await migrate(database())).toEqual([]);
  });

  it("keeps a whole audit log, which goes on", async () => {
    const { chains, breaks } = await verifyAudit(database());
    expect(breaks).toEqual([]);
    expect(chains.map(({ cityId, entries }) => [cityId, entries])).toEqual([
      ["havenstad", 3],
      ["system", 3],
    ]);
  });

  it("shows what was published, and lets the city go on", async () => {
    const published = await json(ask(null, "GET", "/published/cities/havenstad/2024"));
    expect(published["assessment"].city.name).toBe("Havenstad");
    const list = await json(ask(null, "GET", "/published"));
    expect(list["cities"]).toMatchObject([{ cityId: "havenstad", score: { percent: 95.77 } }]);
    const grid = await json(ask("ana", "GET", `${round2024}/grid`));
    expect(grid["figures"]["//population"]).toMatchObject({ version: 1, content: { value: 311_000, quality: "A" } });
    expect((await ask("sekina", "GET", "/hubs")).status).toBe(200);
    expect((await ask("hanna", "GET", "/hubs/north/board")).status).toBe(200);
    const content = { value: 312_400, unit: "person", status: "given" };
    const changes = [{ figureId: "//population", baseVersion: 1, content }];
    const saved = await json(ask("ana", "PATCH", `${round2025}/figures`, { changes }));
    expect(saved["outcomes"]).toMatchObject([{ outcome: "saved", version: 2 }]);
    const own = await json(ask("ana", "GET", `${round2025}/grid`));
    expect(own["previousPeriod"]).toBe("2024");
  });

  it.each(startDatabases)("comes out of its backup as it was, in $name, and at the present step", async (source) => {
    const other = await source.start();
    const restored = await openDatabase(other.address);
    await readBackup({ database: restored, address: other.address, evidenceFolder: null }, Readable.from([backup]));
    expect(asBefore(await contentsOf(restored), before)).toEqual(sorted(before));
    expect(await migrate(restored)).toEqual([]);
    expect((await verifyAudit(restored)).breaks).toEqual([]);
    await restored.destroy();
    await other.stop();
  });

  it("refuses, in one of these steps, nothing that it took before", async () => {
    const doing = { by: "ana", at: "2026-03-14T09:26:53.589Z" };
    const content = { value: 1, unit: "household", status: "given" as const, reason: null, quality: null };
    const rest = { origin: null, source: null, sourceYear: null, evidence: null, note: null };
    const changes = [{ figureId: "//households", baseVersion: 0, content: { ...content, ...rest } }];
    const key = { cityId: "havenstad", roundId: "north-2025" };
    const saved = await database()
      .transaction()
      .execute((within) =>
        saveRound(within, server.services.workbench, key, { changes, cause: "copy-forward" }, doing),
      );
    expect(saved.outcome).toBe("saved");
  });
});

async function backupOf(database: Database, address: Parameters<typeof writeBackup>[0]["address"]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      pieces.push(chunk);
      done();
    },
  });
  await writeBackup({ database, address, evidenceFolder: null }, output);
  return Buffer.concat(pieces);
}
