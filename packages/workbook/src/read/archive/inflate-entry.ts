import { crc32, inflateRawSync } from "node:zlib";
import { SourceError } from "@urbimetry/model";
import type { ZipEntry } from "./zip-directory.ts";

/**
 * Inflates one entry of an archive. Never gives more bytes than its directory declares, which was checked before.
 *
 * @throws SourceError `unsafe-archive` when the entry holds more than declared, `damaged-archive` when it is broken
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  const inflated = entry.method === 0 ? packed : inflate(packed, entry);
  if (inflated.length !== entry.size || crc32(inflated) !== entry.crc)
    throw new SourceError("damaged-archive", `the entry ${entry.name} does not match its checksum`);
  return inflated;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    // One chunk of the declared size: nothing is gathered and copied, so a large sheet stands in memory once.
    const chunkSize = Math.max(64, entry.size + 1);
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size), chunkSize });
  } catch (cause) {
    if (cause instanceof RangeError || (cause as { code?: string }).code === "ERR_BUFFER_TOO_LARGE")
      throw new SourceError("unsafe-archive", `the entry ${entry.name} holds more than it declares`, {}, { cause });
    throw new SourceError("damaged-archive", `the entry ${entry.name} cannot be unpacked`, {}, { cause });
  }
}
