import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { evidenceFolder, openDatabase, startEmbedded, type EmbeddedDatabase } from "@urbimetry/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openFolder } from "../../../packages/store/src/testing/open-folder.ts";
import { makeRound } from "../../../packages/store/src/testing/one-round.ts";
import { main } from "./main.ts";
import { fakeTerminal } from "./testing/fake-terminal.ts";

const folder = openFolder("cli");
const data = join(folder, "data");
const file = join(folder, "backup.tar.gz");
let running: EmbeddedDatabase;

async function urbimetry(...words: string[]) {
  const terminal = fakeTerminal();
  return { code: await main(words, terminal), out: terminal.said(), err: terminal.told() };
}

beforeAll(async () => {
  running = await startEmbedded(data);
  const database = await openDatabase(running.address);
  await makeRound(database);
  const { sha256 } = await evidenceFolder(join(data, "evidence")).put(Readable.from([randomBytes(1000)]), 2000);
  await sql`insert into evidence (city_id, evidence_id, kind, name, sha256, media_type, bytes, added_at, added_by)
    values ('havenstad', 'e1', 'file', 'a.bin', ${sha256}, 'application/octet-stream', 1000, now(), 'ana')
  `.execute(database);
  await database.destroy();
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("backs up an installation whose database another process runs", async () => {
  const { code, err } = await urbimetry("backup", "--data", data, "--out", file);
  expect(code).toBe(0);
  expect(err).toContain("1 file.");
  expect(existsSync(`${file}.unfinished`)).toBe(false);
});

it("restores it into a new folder, which is then the same", async () => {
  const other = join(folder, "restored");
  expect(await urbimetry("restore", file, "--data", other)).toMatchObject({ code: 0 });
  const again = join(folder, "again.tar.gz");
  expect(await urbimetry("backup", "--data", other, "--out", again)).toMatchObject({ code: 0 });
  const chains = async (where: string) => {
    const { code, out } = await urbimetry("audit", "verify", "--data", where, "--json", "-");
    return { code, chains: (JSON.parse(out) as { chains: object[] }).chains };
  };
  expect(await chains(other)).toEqual(await chains(data));
  const refused = await urbimetry("restore", file, "--data", other);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("not empty")]);
});

it("finds a change in the audit log", async () => {
  expect(await urbimetry("audit", "verify", "--data", data)).toMatchObject({ code: 0 });
  const database = await openDatabase(running.address);
  await sql`alter table audit disable trigger all`.execute(database);
  await sql`update audit set actor = 'eve' where city_id = 'havenstad' and position = 1`.execute(database);
  await database.destroy();
  const { code, out } = await urbimetry("audit", "verify", "--data", data);
  expect([code, out]).toEqual([1, "havenstad, entry 1: its content was changed\n"]);
});

it("restores nothing of a backup that is damaged, and says so", async () => {
  const damaged = join(folder, "damaged.tar.gz");
  const bytes = readFileSync(file);
  writeFileSync(damaged, bytes.subarray(0, bytes.length - 200));
  const { code, err } = await urbimetry("restore", damaged, "--data", join(folder, "empty"));
  expect([code, err]).toEqual([2, expect.stringContaining("cannot be read")]);
});

it("says where there is no installation", async () => {
  const { code, err } = await urbimetry("audit", "verify", "--data", join(folder, "nothing"));
  expect([code, err]).toEqual([2, expect.stringContaining("There is no database")]);
});
