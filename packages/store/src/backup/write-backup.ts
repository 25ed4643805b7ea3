import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { Writable } from "node:stream";
import { createGzip } from "node:zlib";
import { sql } from "kysely";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { pack, type Pack } from "tar-stream";
import type { Database } from "../database/database.ts";
import type { DatabaseAddress } from "../embedded/start-embedded.ts";
import {
  endName,
  fileFolder,
  headName,
  pieceBytes,
  tableFolder,
  type BackupEnd,
  type BackupHead,
} from "./backup-format.ts";
import { tablesInOrder } from "./tables-in-order.ts";

/** What a backup is made of. */
export interface BackupSource {
  database: Database;
  /** The same database, for a connection of the backup's own. */
  address: DatabaseAddress | string;
  /** Folder of evidence files, each named by its hash; null where they lie elsewhere. */
  evidenceFolder: string | null;
}

/**
 * Writes everything the store keeps into one file: a gzip-compressed tar of tables as PostgreSQL copies them, and files.
 *
 * It may run while people work: all tables are read as they stood at one moment.
 *
 * @param output is ended
 */
export async function writeBackup(
  { database, address, evidenceFolder }: BackupSource,
  output: Writable,
): Promise<BackupEnd> {
  const tar = pack();
  const written = finished(tar.pipe(createGzip()).pipe(output));
  const client = new Client(typeof address === "string" ? { connectionString: address } : address);
  await client.connect();
  try {
    // Dates and moments as texts that every server reads in the same way.
    await client.query("set timezone to 'UTC'; set datestyle to 'ISO'; set extra_float_digits to 3");
    await client.query("begin transaction isolation level repeatable read read only");
    const now = await client.query<{ at: Date }>("select now() as at");
    const steps = await client.query<{ name: string; sha256: string }>(
      "select name, sha256 from schema_step order by name",
    );
    const tables = await tablesInOrder(database);
    const at = now.rows[0]?.at.toISOString() ?? "";
    const head: BackupHead = { schema: "urbimetry/backup/1", at, steps: steps.rows, tables };
    await add(tar, headName, JSON.stringify(head, null, 1));
    const end: BackupEnd = { tables: [], files: [] };
    for (const table of tables) end.tables.push(await addTable(tar, client, table));
    if (evidenceFolder !== null) end.files = await addFiles(tar, database, evidenceFolder);
    await add(tar, endName, JSON.stringify(end));
    await client.query("commit");
    tar.finalize();
    await written;
    return end;
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    await written.catch(() => {});
    throw error;
  } finally {
    await client.end();
  }
}

/** Adds an entry and waits until it is taken, so that no more than one piece lies in memory. */
const add = (tar: Pack, name: string, content: string | Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    tar.entry({ name, mtime: new Date(0) }, content, (error) => (error ? reject(error) : resolve()));
  });

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

async function addTable(tar: Pack, client: Client, table: { name: string; columns: string[] }) {
  const columns = table.columns.map(quoted).join(", ");
  const order = table.columns.length > 0 ? `order by ${await keyOf(client, table.name)}` : "";
  const stream = client.query(copyTo(`copy (select ${columns} from ${quoted(table.name)} ${order}) to stdout`));
  const hash = createHash("sha256");
  let piece: Buffer[] = [];
  let bytes = 0;
  let count = 0;
  const flush = async () => {
    count += 1;
    const name = `${tableFolder}${table.name}/${String(count).padStart(6, "0")}.copy`;
    await add(tar, name, Buffer.concat(piece));
    piece = [];
    bytes = 0;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    piece.push(chunk);
    bytes += chunk.length;
    if (bytes >= pieceBytes) await flush();
  }
  if (bytes > 0) await flush();
  return { name: table.name, rows: stream.rowCount, sha256: hash.digest("hex") };
}

/** Columns of the primary key: rows lie in its order, so that the same content gives the same file. */
async function keyOf(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_index
     cross join unnest(indkey::int[]) with ordinality as keys(key, place)
     join pg_attribute on attrelid = indrelid and attnum = key
     where indrelid = $1::regclass and indisprimary order by place`,
    [quoted(table)],
  );
  return rows.map(({ name }) => quoted(name)).join(", ");
}

async function addFiles(tar: Pack, database: Database, folder: string): Promise<BackupEnd["files"]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct sha256 from evidence where sha256 is not null order by sha256`.execute(database);
  const known = new Set(rows.map(({ sha256 }) => sha256));
  const files: BackupEnd["files"] = [];
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    known.has(name.split(/[\\/]/).at(-1) ?? ""),
  );
  for (const name of names.sort()) {
    const path = join(folder, name);
    const { size } = await stat(path);
    const hash = createHash("sha256");
    await new Promise<void>((resolve, reject) => {
      const entry = tar.entry({ name: fileFolder + name, size, mtime: new Date(0) }, (error) =>
        error ? reject(error) : resolve(),
      );
      createReadStream(path)
        .on("data", (data) => hash.update(data))
        .on("error", reject)
        .pipe(entry);
    });
    files.push({ name, bytes: size, sha256: hash.digest("hex") });
  }
  return files;
}
