import { homedir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Where an installation keeps its data: `URBIMETRY_DATA`, else a folder of the account that runs it.
 *
 * Root's home is closed to the database's account, so root has a folder of the system.
 */
export function dataFolder(environment: Record<string, string | undefined>, isRoot = process.getuid?.() === 0): string {
  const given = environment["URBIMETRY_DATA"];
  if (given) return resolve(given);
  if (isRoot) return "/var/lib/urbimetry";
  return join(environment["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), "urbimetry");
}
