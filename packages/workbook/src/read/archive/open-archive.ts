import { SourceError } from "@urbimetry/model";
import type { ReadLimits } from "../limits.ts";
import { inflateEntry } from "./inflate-entry.ts";
import { zipDirectory } from "./zip-directory.ts";

/** A checked ZIP archive. Entries are inflated when they are asked for, one at a time. */
export interface Archive {
  names: readonly string[];
  /** The bytes of an entry, null when there is none of this name (small and capital letters do not count). */
  read(name: string): Uint8Array | null;
  /** @throws SourceError `damaged-archive` when there is no such entry */
  require(name: string): Uint8Array;
}

/**
 * Opens an archive behind its guards.
 *
 * @throws SourceError as `zipDirectory` and `inflateEntry` do
 */
export function openArchive(bytes: Uint8Array, limits: ReadLimits): Archive {
  const directory = zipDirectory(bytes, limits);
  const byName = new Map([...directory.values()].map((entry) => [entry.name.toLowerCase(), entry]));
  const read = (name: string) => {
    const entry = directory.get(name) ?? byName.get(name.toLowerCase());
    return entry === undefined ? null : inflateEntry(bytes, entry);
  };
  return {
    names: [...directory.keys()],
    read,
    require(name) {
      const part = read(name);
      if (part === null) throw new SourceError("damaged-archive", `the part ${name} is missing`);
      return part;
    },
  };
}
