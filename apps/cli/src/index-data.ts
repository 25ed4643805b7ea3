import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { SourceError } from "@urbimetry/model";
import type { GivenInputs } from "@urbimetry/pipeline";
import { unreadable } from "./files.ts";
import { UsageError } from "./usage-error.ts";

/**
 * A table piece by piece, so that one of a million rows needs no more memory than its figures.
 *
 * @throws SourceError `unreadable-file` while it is read, when it is missing, a folder, or not allowed
 */
export async function* tableSource(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) yield piece as Uint8Array;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** Errors of reading a table, with the name of its file. */
export function namingFile<Result>(path: string, reading: Promise<Result>): Promise<Result> {
  return reading.catch((error: unknown) => {
    if (!(error instanceof SourceError) || "file" in error.values) throw error;
    throw new SourceError(error.code, error.message, { ...error.values, file: basename(path) }, { cause: error });
  });
}

/**
 * What `--data` names: one table, or assessments as files and folders.
 *
 * @throws UsageError for several tables, or tables among assessments
 * @throws SourceError when a file cannot be read, or is not JSON
 */
export async function indexData(paths: readonly string[]): Promise<GivenInputs["data"]> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const assessments = files.filter((file) => extname(file).toLowerCase() === ".json");
  const [table, ...others] = files.filter((file) => !assessments.includes(file));
  if (table === undefined) return { assessments: assessmentFiles(assessments) };
  if (assessments.length > 0) throw new UsageError("cli.index.error.mixed-data");
  if (others.length > 0) throw new UsageError("cli.index.error.several-tables");
  return { table: tableSource(table) };
}

/** One after the other: a folder may hold thousands. */
async function* assessmentFiles(files: readonly string[]): AsyncGenerator<{ file: string; content: unknown }> {
  for (const file of files) yield { file, content: await readJson(file) };
}

/** Of a folder its JSON files, by name. */
async function filesOf(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => extname(name).toLowerCase() === ".json");
    return names.sort().map((name) => join(path, name));
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** @throws SourceError `unreadable-file`, `not-json` */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError("not-json", `${path}: ${reason}`, { file: path, reason }, { cause });
  }
}
