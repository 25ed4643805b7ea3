import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { SourceError } from "@urbimetry/model";

const why = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : String(error));

/** What is thrown where a file cannot be read. */
export function unreadable(path: string, cause: unknown): SourceError {
  return new SourceError(
    "unreadable-file",
    `${path} cannot be read (${why(cause)})`,
    { file: path, reason: why(cause) },
    { cause },
  );
}

/**
 * Reads a file.
 *
 * @throws SourceError `unreadable-file` when it is missing, a folder, or not allowed
 */
export async function readInput(path: string): Promise<{ bytes: Uint8Array; name: string }> {
  try {
    return { bytes: new Uint8Array(await readFile(path)), name: basename(path) };
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/**
 * Writes a file and the folders it needs.
 *
 * @throws SourceError `unwritable-file` when the place does not allow it
 */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (cause) {
    throw new SourceError(
      "unwritable-file",
      `${path} cannot be written (${why(cause)})`,
      { file: path, reason: why(cause) },
      { cause },
    );
  }
}
