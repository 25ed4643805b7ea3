import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { SourceError } from "@urbimetry/model";
import type { DataDocument } from "./sources.ts";

/** A benchmark set or a recipe is a few hundred lines; nothing that size is read whole by mistake. */
const limitBytes = 5_000_000;

/**
 * Reads a data file that somebody gives, YAML or JSON: a benchmark set, the recipe of an index.
 *
 * @returns null when there is no such file
 * @throws SourceError `invalid-data-file` when it is neither YAML nor JSON, or larger than 5 MB
 */
export function readGivenFile(path: string): DataDocument | null {
  if (!existsSync(path) || !statSync(path).isFile()) return null;
  try {
    if (statSync(path).size > limitBytes) throw new RangeError(`larger than ${limitBytes} bytes`);
    const text = readFileSync(path, "utf8");
    return { file: path, content: path.endsWith(".json") ? (JSON.parse(text) as unknown) : parseYaml(text) };
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    throw new SourceError("invalid-data-file", `${path}: ${reason}`, { file: path, reason }, { cause });
  }
}

function parseYaml(text: string): unknown {
  // Loaded only here: the built command line has no other use for YAML than files that somebody gives.
  const { parse } = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  return parse(text, { maxAliasCount: 50 }) as unknown;
}
