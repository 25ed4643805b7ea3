import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "../database/database.ts";
import { openFolder } from "../testing/open-folder.ts";
import { startEmbedded } from "./start-embedded.ts";

const folder = openFolder("embedded");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the embedded database", () => {
  it("keeps what was written over a clean stop, and listens on no network", async () => {
    const data = join(folder, "one");
    const first = await startEmbedded(data);
    const written = await openDatabase(first.address);
    const { rows } = await sql<{ listen: string; sync: string }>`
      select current_setting('listen_addresses') as listen, current_setting('fsync') as sync`.execute(written);
    expect(rows).toEqual([{ listen: "", sync: "on" }]);
    await sql`create table kept (id text primary key)`.execute(written);
    await sql`insert into kept values ('here')`.execute(written);
    await written.destroy();
    await first.stop();
    expect(await first.ended).toBe(null);

    const second = await startEmbedded(data);
    const read = await openDatabase(second.address);
    expect((await sql`select id from kept`.execute(read)).rows).toEqual([{ id: "here" }]);
    await read.destroy();
    await second.stop();
  });

  it("says which process holds the folder", async () => {
    const data = join(folder, "held");
    const holder = await startEmbedded(data);
    await expect(startEmbedded(data)).rejects.toMatchObject({
      code: "folder-in-use",
      values: { folder: data, process: String(process.pid) },
    });
    await holder.stop();
  });

  it.runIf(process.getuid?.() === 0)("says which folder keeps its account out", async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    await expect(startEmbedded(join(closed, "data"))).rejects.toMatchObject({
      code: "folder-closed",
      values: { folder: closed },
    });
  });

  it("works where the folder's path is longer than a socket's address may be", async () => {
    const data = join(folder, "a-long-name".repeat(9));
    const database = await startEmbedded(data);
    expect(database.address.host.length).toBeLessThan(91);
    await database.stop();
  });

  it("is taken over from a process that was killed, with every answered write", async () => {
    const data = join(folder, "killed");
    const program = join(folder, "writer.ts");
    const source = (path: string) => JSON.stringify(new URL(path, import.meta.url).pathname);
    writeFileSync(
      program,
      `import { startEmbedded } from ${source("start-embedded.ts")};
       import { openDatabase } from ${source("../database/database.ts")};
       import { sql } from ${JSON.stringify(import.meta.resolve("kysely"))};
       const database = await openDatabase((await startEmbedded(${JSON.stringify(data)})).address);
       await sql\`create table if not exists kept (id int primary key)\`.execute(database);
       for (let id = Number(process.argv[2]); ; id += 1) {
         await sql\`insert into kept values (\${id})\`.execute(database);
         process.stdout.write(id + "\\n");
       }`,
    );
    let highest = -1;
    for (let round = 0; round < 3; round += 1) {
      const child = spawn(process.execPath, [program, String(highest + 2)], { stdio: ["ignore", "pipe", "inherit"] });
      let said = "";
      const enough = new Promise<void>((resolve) =>
        child.stdout.on("data", (data: Buffer) => {
          said += data.toString();
          if (said.split("\n").length > 50) resolve();
        }),
      );
      await enough;
      child.kill("SIGKILL");
      await new Promise((resolve) => child.on("close", resolve));
      const acknowledged = said.split("\n").slice(0, -1).map(Number);
      highest = Math.max(...acknowledged);

      const next = await startEmbedded(data);
      const database = await openDatabase(next.address);
      const { rows } = await sql<{ id: number }>`select id from kept`.execute(database);
      const kept = new Set(rows.map(({ id }) => id));
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      await database.destroy();
      await next.stop();
    }
  });
});
