import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";

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

/** The installation's secret, drawn at random when it is first asked for and readable by its own account alone. */
export function installationSecret(folder: string): string {
  const path = join(folder, "secret");
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  }
  return readFileSync(path, "utf8").trim();
}
