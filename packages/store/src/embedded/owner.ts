import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { SourceError } from "@urbimetry/model";

/** The account that the database runs as; undefined for the one that started this process. */
export interface DatabaseOwner {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root, it runs as the account that owns the data folder already, or as `nobody`.
 *
 * @param folder data folder, which exists
 */
export function databaseOwner(folder: string): DatabaseOwner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = statSync(folder);
  if (uid !== 0) return { uid, gid };
  const idOf = (option: string) => Number(execFileSync("id", [option, "nobody"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/**
 * Whether an account may pass through all folders on the way to a path.
 *
 * @returns the first folder that keeps it out, null when there is none
 */
export function closedFolder(path: string, { uid, gid }: DatabaseOwner): string | null {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return folder;
    if (folder === dirname(folder)) return null;
  }
}

/** @throws SourceError `folder-closed` when the database's account cannot reach the path */
export function requireOpenWay(path: string, owner: DatabaseOwner | undefined): void {
  const closed = owner === undefined ? null : closedFolder(path, owner);
  if (closed === null) return;
  throw new SourceError("folder-closed", `store: ${closed} keeps the database's account out of ${path}`, {
    folder: closed,
    path,
  });
}
