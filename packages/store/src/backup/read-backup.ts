import { createHash, type Hash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { SourceError } from "@urbimetry/model";
import { sql } from "kysely";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { extract, type Header } from "tar-stream";
import type { Database } from "../database/database.ts";
import { migrate, migrations } from "../database/migrate.ts";
import { BackupEnd, BackupHead, endName, fileFolder, headName, tableFolder } from "./backup-format.ts";
import type { BackupSource } from "./write-backup.ts";

type Entry = Readable & { header: Header };

/**
 * Fills an empty database and evidence folder from a backup, and brings the schema up to this version.
 *
 * Rows go in within one transaction: a backup that is damaged or cut off leaves the database empty.
 *
 * @param input the file's bytes
 * @throws SourceError `database-not-empty`, `backup-damaged`, `backup-of-newer-version`
 */
export async function readBackup(
  { database, address, evidenceFolder }: BackupSource,
  input: Readable,
): Promise<BackupHead> {
  await requireEmpty(database);
  const client = new Client(typeof address === "string" ? { connectionString: address } : address);
  await client.connect();
  const tar = extract();
  const unpacked = pipeline(input, createGunzip(), tar);
  // Its failure also ends the loop below, which then tells of it.
  unpacked.catch(() => {});
  const reader = new Reader(client, database, evidenceFolder);
  try {
    for await (const entry of tar as AsyncIterable<Entry>) await reader.take(entry);
    await unpacked;
    return await reader.close();
  } catch (cause) {
    await client.query("rollback").catch(() => {});
    if (cause instanceof SourceError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError("backup-damaged", `store: the backup cannot be read: ${reason}`, { reason }, { cause });
  } finally {
    await client.end();
  }
}

async function requireEmpty(database: Database): Promise<void> {
  const { rows } = await sql<{ tables: number }>`
    select count(*)::int as tables from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`.execute(database);
  if (rows[0]?.tables !== 0)
    throw new SourceError("database-not-empty", "store: a backup is read into an empty database only");
}

const damaged = (what: string) =>
  new SourceError("backup-damaged", `store: the backup is damaged: ${what}`, { reason: what });

/** Takes the entries of a backup in their order. */
class Reader {
  readonly #client: Client;
  readonly #database: Database;
  readonly #evidenceFolder: string | null;
  readonly #tables = new Map<string, { hash: Hash; rows: number }>();
  readonly #files = new Map<string, string>();
  #head: BackupHead | null = null;
  #end: BackupEnd | null = null;
  #table: { name: string; copy: Writable & { rowCount: number } } | null = null;

  constructor(client: Client, database: Database, evidenceFolder: string | null) {
    this.#client = client;
    this.#database = database;
    this.#evidenceFolder = evidenceFolder;
  }

  async take(entry: Entry): Promise<void> {
    const { name } = entry.header;
    if (name === headName) await this.#begin(await jsonOf(entry));
    else if (this.#head === null) throw damaged(`it begins with ${name}`);
    else if (name.startsWith(tableFolder)) await this.#rows(name.slice(tableFolder.length).split("/")[0] ?? "", entry);
    else if (name.startsWith(fileFolder)) await this.#file(name.slice(fileFolder.length), entry);
    else if (name === endName) this.#end = BackupEnd.parse(await jsonOf(entry));
    else throw damaged(`it holds ${name}`);
  }

  async #begin(content: unknown): Promise<void> {
    this.#head = BackupHead.parse(content);
    const known = migrations();
    const steps = known.slice(0, this.#head.steps.length);
    const unknown = this.#head.steps.find(({ name }) => !known.some((step) => step.name === name));
    if (unknown !== undefined)
      throw new SourceError(
        "backup-of-newer-version",
        `store: this version does not know the schema step ${unknown.name}`,
        {
          step: unknown.name,
        },
      );
    await migrate(this.#database, steps);
    await this.#client.query("set timezone to 'UTC'; set datestyle to 'ISO'");
    await this.#client.query("begin");
    for (const { name } of this.#head.tables) this.#tables.set(name, { hash: createHash("sha256"), rows: 0 });
  }

  async #rows(name: string, entry: Entry): Promise<void> {
    const table = this.#tables.get(name);
    if (table === undefined) throw damaged(`it holds the table ${name}`);
    if (this.#table?.name !== name) {
      await this.#endTable();
      const columns = this.#head?.tables.find((one) => one.name === name)?.columns ?? [];
      const quoted = columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(", ");
      this.#table = { name, copy: this.#client.query(copyFrom(`copy "${name}" (${quoted}) from stdin`)) };
    }
    for await (const chunk of entry as AsyncIterable<Buffer>) {
      table.hash.update(chunk);
      await written(this.#table.copy, chunk);
    }
  }

  async #endTable(): Promise<void> {
    if (this.#table === null) return;
    const { name, copy } = this.#table;
    copy.end();
    await finished(copy);
    const table = this.#tables.get(name);
    if (table !== undefined) table.rows = copy.rowCount;
    this.#table = null;
  }

  async #file(name: string, entry: Entry): Promise<void> {
    await this.#endTable();
    if (this.#evidenceFolder === null) throw damaged("it holds evidence, and there is no folder for it");
    if (!/^([0-9a-f]{2}[\\/])*[0-9a-f]{64}$/.test(name)) throw damaged(`it holds the file ${name}`);
    const path = join(this.#evidenceFolder, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const hash = createHash("sha256");
    const file = createWriteStream(path, { mode: 0o600 });
    for await (const chunk of entry as AsyncIterable<Buffer>) {
      hash.update(chunk);
      await written(file, chunk);
    }
    file.end();
    await finished(file);
    this.#files.set(name, hash.digest("hex"));
  }

  /** Keeps everything when it is all there. */
  async close(): Promise<BackupHead> {
    await this.#endTable();
    if (this.#head === null || this.#end === null) throw damaged("it is cut off");
    for (const { name, rows, sha256 } of this.#end.tables) {
      const table = this.#tables.get(name);
      if (table?.rows !== rows || table.hash.digest("hex") !== sha256) throw damaged(`the table ${name} differs`);
    }
    for (const { name, sha256 } of this.#end.files)
      if (this.#files.get(name) !== sha256) throw damaged(`the file ${name} differs`);
    await this.#client.query("commit");
    await migrate(this.#database);
    return this.#head;
  }
}

async function jsonOf(entry: Entry): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const chunk of entry as AsyncIterable<Buffer>) pieces.push(chunk);
  return JSON.parse(Buffer.concat(pieces).toString("utf8")) as unknown;
}

/** Writes and waits until it is taken; a failed stream fails the write. */
const written = (stream: Writable, chunk: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
