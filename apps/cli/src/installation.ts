import { join, resolve } from "node:path";
import { dataFolder, reachDatabase, type ReachedDatabase } from "@urbimetry/store";
import type { Given } from "./command.ts";
import { option } from "./options.ts";

/** Options of commands that work on an installation. */
export const installationOptions = { data: { type: "string" } } as const;

/** An installation's database and evidence. */
export interface Installation extends ReachedDatabase {
  folder: string;
  evidenceFolder: string;
}

/**
 * Opens the installation that `--data`, `URBIMETRY_DATA` and `DATABASE_URL` name, also while its server runs. A folder
 * named by `--data` goes before a server's URL.
 *
 * @param make makes it where there is none
 * @throws SourceError `no-installation`, and those of opening a database
 */
export async function openInstallation(given: Given, { make = false } = {}): Promise<Installation> {
  const named = option(given, "data");
  const folder = named === undefined ? dataFolder(process.env) : resolve(named);
  const url = named === undefined ? process.env["DATABASE_URL"] || undefined : undefined;
  return { ...(await reachDatabase({ url, folder, make })), folder, evidenceFolder: join(folder, "evidence") };
}
