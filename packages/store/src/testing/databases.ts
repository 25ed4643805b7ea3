import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe } from "vitest";
import { openDatabase, type Database } from "../database/database.ts";
import { startEmbedded, type DatabaseAddress } from "../embedded/start-embedded.ts";
import { openFolder } from "./open-folder.ts";

/** A way to get an empty database, and to be rid of it. */
export interface DatabaseSource {
  name: string;
  start(): Promise<{ address: DatabaseAddress | string; stop(): Promise<void> }>;
}

const embedded: DatabaseSource = {
  name: "the embedded database",
  async start() {
    const folder = openFolder("store");
    const database = await startEmbedded(join(folder, "data"));
    return {
      address: database.address,
      async stop() {
        await database.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

const server = (url: string): DatabaseSource => ({
  name: "a PostgreSQL server",
  async start() {
    const name = `urbimetry_test_${randomBytes(8).toString("hex")}`;
    const run = async (text: string) => {
      const client = new Client(url);
      await client.connect();
      await client.query(text);
      await client.end();
    };
    await run(`create database ${name}`);
    const address = new URL(url);
    address.pathname = `/${name}`;
    return { address: address.href, stop: () => run(`drop database ${name} with (force)`) };
  },
});

const serverUrl = process.env["URBIMETRY_TEST_DATABASE_URL"];
if (serverUrl === undefined) {
  if (process.env["CI"]) throw new Error("URBIMETRY_TEST_DATABASE_URL is missing: tests must run on a server too");
  process.stderr.write("no URBIMETRY_TEST_DATABASE_URL: tests of the store run on the embedded database alone\n");
}
/** Starts an empty database of each kind that is here. */
export const startDatabases: readonly DatabaseSource[] = [
  embedded,
  ...(serverUrl === undefined ? [] : [server(serverUrl)]),
];

/** Runs the same tests on an empty database of every kind that is here. `database()` is open while they run. */
export function onEveryDatabase(
  what: string,
  tests: (database: () => Database, address: () => DatabaseAddress | string) => void,
): void {
  describe.each(startDatabases)(`${what}, on $name`, (source) => {
    let open: Database | undefined;
    let stop = async () => {};
    let address: DatabaseAddress | string = "";
    beforeAll(async () => {
      const started = await source.start();
      ({ stop, address } = started);
      open = await openDatabase(started.address);
    });
    afterAll(async () => {
      await open?.destroy();
      await stop();
    });
    tests(
      () => {
        if (open === undefined) throw new Error("the database is not open yet");
        return open;
      },
      () => address,
    );
  });
}
