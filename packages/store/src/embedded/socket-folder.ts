import { createHash } from "node:crypto";
import { chmodSync, chownSync, lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SourceError } from "@urbimetry/model";
import type { DatabaseOwner } from "./owner.ts";

/** Addresses of sockets are cut at 107 bytes; `.s.PGSQL.5432` and a slash take 15. */
const longestFolder = 90;

/**
 * A folder for sockets that only the database's account can enter: within the data folder, or, where its path is too long
 * for a socket, beside other temporary files.
 *
 * @throws SourceError `socket-folder-taken` when somebody else made that folder
 */
export function socketFolder(dataFolder: string, owner: DatabaseOwner | undefined): string {
  const within = join(dataFolder, "sockets");
  const name = createHash("sha256").update(dataFolder).digest("hex").slice(0, 16);
  const folder = Buffer.byteLength(within) <= longestFolder ? within : join(tmpdir(), `urbimetry-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const mine = process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || (found.uid !== mine && found.uid !== owner?.uid))
    throw new SourceError("socket-folder-taken", `store: ${folder} belongs to somebody else`, { folder });
  chmodSync(folder, 0o700);
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  return folder;
}
