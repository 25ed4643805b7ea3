import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recordAudit, verifyAudit } from "../audit/audit-log.ts";
import { openDatabase, type Database } from "../database/database.ts";
import { migrate } from "../database/migrate.ts";
import { onEveryDatabase, startDatabases } from "../testing/databases.ts";
import { openFolder } from "../testing/open-folder.ts";
import { readBackup } from "./read-backup.ts";
import { tablesInOrder } from "./tables-in-order.ts";
import { writeBackup } from "./write-backup.ts";

const folder = openFolder("backup");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const evidence = Buffer.from("<svg onload=alert(1)>");
const sha256 = createHash("sha256").update(evidence).digest("hex");
const at = "2026-03-14T09:26:53.589Z";

/** Collects what is written. */
function sink(): { stream: Writable; bytes(): Buffer } {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      pieces.push(chunk);
      done();
    },
  });
  return { stream, bytes: () => Buffer.concat(pieces) };
}

/** Everything in a database, row by row. */
async function contents(database: Database): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const { name } of await tablesInOrder(database)) {
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(row) as row from ${sql.table(name)} as row order by to_jsonb(row)::text`.execute(database);
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}

async function fill(database: Database): Promise<void> {
  await migrate(database);
  await database
    .insertInto("hub")
    .values({
      hub_id: "north",
      name: "Tab\tand line\nand \\ back",
      language: "ar",
      created_at: at,
      chain: "[]",
      settings: "{}",
    })
    .execute();
  for (let city = 0; city < 3; city += 1) {
    await sql`insert into city (city_id, hub_id, name, country, latitude, created_at)
      values (${`city-${city}`}, 'north', ${"مدينة ' 城"}, 'Nowhere', ${0.1 + 0.2}, ${at})`.execute(database);
    for (let count = 0; count < 5; count += 1)
      await database.transaction().execute((within) =>
        recordAudit(within, {
          cityId: `city-${city}`,
          at,
          actor: "ana",
          action: "x",
          subject: "y",
          before: null,
          after: { count },
        }),
      );
  }
  await sql`insert into evidence (city_id, evidence_id, kind, name, sha256, media_type, bytes, added_at, added_by)
    values ('city-0', 'e1', 'file', '../../etc/passwd', ${sha256}, 'image/svg+xml', ${evidence.length}, ${at}, 'ana')`.execute(
    database,
  );
}

onEveryDatabase("a backup", (database, address) => {
  const evidenceFolder = join(folder, "evidence");
  let file: Buffer = Buffer.alloc(0);
  let before: Record<string, unknown[]> = {};

  beforeAll(async () => {
    mkdirSync(join(evidenceFolder, sha256.slice(0, 2)), { recursive: true });
    writeFileSync(join(evidenceFolder, sha256.slice(0, 2), sha256), evidence);
    await fill(database());
    before = await contents(database());
    const output = sink();
    await writeBackup({ database: database(), address: address(), evidenceFolder }, output.stream);
    file = output.bytes();
  });

  it("is the same file for the same content, but for the moment it was made", async () => {
    const output = sink();
    await writeBackup({ database: database(), address: address(), evidenceFolder }, output.stream);
    const content = (bytes: Buffer) =>
      gunzipSync(bytes)
        .toString("latin1")
        .replace(/"at": "[^"]+"/, "");
    expect(content(output.bytes())).toBe(content(file));
  });

  it.each(startDatabases)("gives the identical system in $name", async ({ start }) => {
    const other = await start();
    const restored = await openDatabase(other.address);
    const restoredEvidence = join(folder, "restored");
    await readBackup(
      { database: restored, address: other.address, evidenceFolder: restoredEvidence },
      Readable.from([file]),
    );
    expect(await contents(restored)).toEqual(before);
    expect(readFileSync(join(restoredEvidence, sha256.slice(0, 2), sha256))).toEqual(evidence);
    expect((await verifyAudit(restored)).breaks).toEqual([]);
    expect(await migrate(restored)).toEqual([]);
    await restored.destroy();
    await other.stop();
  });

  it("is not read over what is there", async () => {
    const reading = readBackup({ database: database(), address: address(), evidenceFolder }, Readable.from([file]));
    await expect(reading).rejects.toMatchObject({ code: "database-not-empty" });
  });

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
    ["changed in one byte", (bytes: Buffer) => Buffer.from(bytes).fill(bytes[800]! ^ 1, 800, 801)],
    ["something else", () => Buffer.from("no backup")],
  ])("that is %s is refused, and leaves no row", async (_what, harm) => {
    const other = await startDatabases[0]!.start();
    const restored = await openDatabase(other.address);
    const target = { database: restored, address: other.address, evidenceFolder: join(folder, "harmed") };
    await expect(readBackup(target, Readable.from([harm(file)]))).rejects.toMatchObject({ code: "backup-damaged" });
    expect(Object.values(await contents(restored)).flat()).toEqual([]);
    await restored.destroy();
    await other.stop();
  });
});
