import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder for a test that the account of an embedded database may pass through. */
export function openFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `urbimetry-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}
