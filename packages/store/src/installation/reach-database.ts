import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { SourceError } from "@urbimetry/model";
import { openDatabase, type Database } from "../database/database.ts";
import { clusterPassword, clusterUser } from "../embedded/database-cluster.ts";
import { databaseOwner } from "../embedded/owner.ts";
import { socketFolder } from "../embedded/socket-folder.ts";
import { startEmbedded, type DatabaseAddress } from "../embedded/start-embedded.ts";

/** A database for one piece of work beside a server that may be running. */
export interface ReachedDatabase {
  database: Database;
  address: DatabaseAddress | string;
  /** Leaves a running server as it is, and ends a database that was started for this work. */
  close(): Promise<void>;
}

/**
 * Opens the database of an installation: a server by its URL; else the embedded one, through its socket where a server
 * runs on the folder, and started for the time being where none does.
 *
 * @param where.make makes the data folder where there is none
 * @throws SourceError `no-installation`, and those of opening and starting
 */
export async function reachDatabase(where: {
  url: string | undefined;
  folder: string;
  make?: boolean;
}): Promise<ReachedDatabase> {
  if (where.url !== undefined) return opened(where.url, async () => {});
  const folder = resolve(where.folder);
  if (where.make !== true && !existsSync(join(folder, "database")))
    throw new SourceError("no-installation", `store: there is no database in ${folder}`, { folder });
  try {
    const embedded = await startEmbedded(folder);
    return await opened(embedded.address, () => embedded.stop());
  } catch (error) {
    if (!(error instanceof SourceError) || error.code !== "folder-in-use") throw error;
    return opened(runningAddress(folder), async () => {});
  }
}

async function opened(address: DatabaseAddress | string, then: () => Promise<void>): Promise<ReachedDatabase> {
  const close = async (database?: Database) => {
    await database?.destroy();
    await then();
  };
  try {
    const database = await openDatabase(address, 4);
    return { database, address, close: () => close(database) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where the database of a folder listens that another process runs. */
function runningAddress(folder: string): DatabaseAddress {
  return {
    host: socketFolder(folder, databaseOwner(folder)),
    port: 5432,
    user: clusterUser,
    password: readFileSync(join(folder, clusterPassword), "utf8").trim(),
    database: "postgres",
  };
}
