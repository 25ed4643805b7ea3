import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { SourceError } from "@urbimetry/model";

/** Where evidence files lie, each under the SHA-256 of its bytes, so that the same file is kept once. */
export interface EvidenceFiles {
  /**
   * Keeps a file.
   *
   * @throws SourceError `evidence-too-large`; nothing is kept then
   */
  put(
    content: AsyncIterable<Uint8Array>,
    limitBytes: number,
  ): Promise<{ sha256: string; bytes: number; head: Uint8Array }>;
  /** Bytes of a file; null when it is not here. */
  get(sha256: string): Promise<Readable | null>;
}

/** Enough of a file's beginning to tell what it is. */
const headBytes = 4100;

/** Evidence in a folder of this machine, spread by the first two digits of the hash. */
export function evidenceFolder(folder: string): EvidenceFiles {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`a hash requires 64 digits, got ${sha256}`);
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async put(content, limitBytes) {
      const arriving = join(folder, "arriving");
      await mkdir(arriving, { recursive: true, mode: 0o700 });
      const path = join(arriving, randomBytes(12).toString("hex"));
      const file = await open(path, "wx", 0o600);
      const hash = createHash("sha256");
      const head: Uint8Array[] = [];
      let bytes = 0;
      try {
        for await (const chunk of content) {
          if (bytes < headBytes) head.push(chunk.subarray(0, headBytes - bytes));
          bytes += chunk.length;
          if (bytes > limitBytes)
            throw new SourceError("evidence-too-large", `store: evidence is larger than ${limitBytes} bytes`, {
              limit: limitBytes / 1_000_000,
            });
          hash.update(chunk);
          await file.writeFile(chunk);
        }
        // On disk before its hash is written down: a row never leads to a file that a power cut took.
        await file.sync();
        await file.close();
        const sha256 = hash.digest("hex");
        const target = pathOf(sha256);
        const own = join(target, "..");
        await mkdir(own, { recursive: true, mode: 0o700 });
        await rename(path, target);
        await syncFolder(own);
        await syncFolder(folder);
        return { sha256, bytes, head: Buffer.concat(head) };
      } catch (error) {
        await file.close().catch(() => {});
        await rm(path, { force: true });
        throw error;
      }
    },
    async get(sha256) {
      const path = pathOf(sha256);
      const found = await stat(path).catch(() => null);
      return found === null ? null : createReadStream(path);
    },
  };
}

/** Puts a folder's list of names on disk. Where a system knows no such thing, its file system does it unasked. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
