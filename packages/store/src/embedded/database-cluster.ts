import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SourceError } from "@urbimetry/model";
import type { DatabaseOwner } from "./owner.ts";
import type { DatabasePrograms } from "./programs.ts";

/** Where a data folder keeps its database. */
export interface DatabaseCluster {
  /** Folder of PostgreSQL's own files. */
  folder: string;
  user: string;
  password: string;
}

/** The only user of an embedded database, and the file with its password in the data folder. */
export const clusterUser = "urbimetry";
export const clusterPassword = "database-password";

/**
 * The database of a data folder, made when there is none.
 *
 * It is made beside its place and moved there when it is complete, so that a first start that was cut off is begun anew.
 * Its password is drawn at random and lies in the data folder, readable by the account of this process alone.
 *
 * @throws SourceError `database-not-made` with what PostgreSQL said
 * @throws SourceError `database-of-other-version` when another major version of PostgreSQL made it
 */
export async function openCluster(
  dataFolder: string,
  programs: DatabasePrograms,
  owner: DatabaseOwner | undefined,
): Promise<DatabaseCluster> {
  const folder = join(dataFolder, "database");
  const passwordFile = join(dataFolder, clusterPassword);
  if (!existsSync(join(folder, "PG_VERSION"))) await makeCluster(folder, passwordFile, programs, owner);
  const made = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  const here = majorVersion(programs);
  if (made !== here)
    throw new SourceError("database-of-other-version", `store: ${folder} was made by PostgreSQL ${made}, not ${here}`, {
      folder,
      made,
      here,
    });
  return { folder, user: clusterUser, password: readFileSync(passwordFile, "utf8").trim() };
}

/** Major version of the programs, as their own files give it. */
function majorVersion(programs: DatabasePrograms): string {
  const text = readFileSync(join(programs.folder, "share", "postgresql", "postgres.bki"), "utf8");
  return /^# PostgreSQL (\d+)/.exec(text)?.[1] ?? "";
}

async function makeCluster(
  folder: string,
  passwordFile: string,
  programs: DatabasePrograms,
  owner: DatabaseOwner | undefined,
): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (owner !== undefined) chownSync(unfinished, owner.uid, owner.gid);
  const password = randomBytes(24).toString("base64url");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const given = join(unfinished, "given-password");
  writeFileSync(given, password, { mode: 0o600 });
  if (owner !== undefined) chownSync(given, owner.uid, owner.gid);
  const cluster = join(unfinished, "cluster");
  await initialise(programs, cluster, given, owner);
  rmSync(given);
  renameSync(cluster, folder);
  rmSync(unfinished, { recursive: true, force: true });
}

function initialise(
  programs: DatabasePrograms,
  cluster: string,
  passwordFile: string,
  owner: DatabaseOwner | undefined,
): Promise<void> {
  const options = [
    `--pgdata=${cluster}`,
    `--username=${clusterUser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // Sorting by the root collation, the same on every machine.
    "--locale-provider=icu",
    "--icu-locale=und",
    "--locale=C",
    "--no-instructions",
  ];
  return new Promise((resolve, reject) => {
    let said = "";
    const child = spawn(programs.initdb, options, { ...owner, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (data: Buffer) => (said += data.toString()));
    child.stderr.on("data", (data: Buffer) => (said += data.toString()));
    const failed = (cause?: unknown) =>
      reject(
        new SourceError(
          "database-not-made",
          `store: initdb failed: ${said}`,
          { said: said.trim().slice(-500) },
          { cause },
        ),
      );
    child.on("error", failed);
    child.on("close", (code) => (code === 0 ? resolve() : failed()));
  });
}
