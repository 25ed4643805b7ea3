import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { SourceError } from "@urbimetry/model";
import type { WorldFolder } from "@urbimetry/pipeline";
import { writeOutput } from "./files.ts";

/**
 * A folder of the file system that a world is written into. Files of the same names are replaced.
 *
 * @throws SourceError `unwritable-file` when the place does not allow it
 */
export function worldFolder(path: string): WorldFolder {
  return {
    write: (name, content) => writeOutput(join(path, name), content),
    async append(name, text) {
      const file = join(path, name);
      try {
        await appendFile(file, text);
      } catch (cause) {
        const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
        throw new SourceError("unwritable-file", `${file} cannot be written (${reason})`, { file, reason }, { cause });
      }
    },
  };
}
