import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Framework, Language } from "@urbimetry/model";
import { parse } from "yaml";

/**
 * Where the data of the framework come from: the YAML files beside this package.
 *
 * Nothing else here reads them. The built command line has another module in this one's place, which reads the same data
 * already checked and written as JSON; so keep the two alike.
 */

/** A data file: its path for messages, and what it says. */
export interface DataDocument {
  file: string;
  content: unknown;
}

const folder = fileURLToPath(new URL("..", import.meta.url));

function read(path: string): DataDocument {
  return { file: path, content: parse(readFileSync(folder + path, "utf8")) as unknown };
}

function filesIn(path: string): string[] {
  if (!existsSync(folder + path)) return [];
  return readdirSync(folder + path, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${path}/${file}`)
    .sort();
}

/** The framework when it was checked before; null where it must be read from its files. */
export function compiledFramework(): Framework | null {
  return null;
}

/** All messages of a language when they were checked before; null where they must be read from their files. */
export function compiledMessages(_language: Language): Record<string, string> | null {
  return null;
}

/** The tables of the framework by name (`units`, `profile`, …). */
export function readTableDocument(name: string): DataDocument {
  return read(`${name}.yaml`);
}

/** All KPI files. */
export function readKpiDocuments(): DataDocument[] {
  return filesIn("kpis").map(read);
}

/** Ids of the built-in benchmark sets. */
export function listBenchmarkDocuments(): string[] {
  return filesIn("benchmarks").map((path) => basename(path, ".yaml"));
}

/** A built-in benchmark set. */
export function readBenchmarkDocument(id: string): DataDocument {
  return read(`benchmarks/${id}.yaml`);
}

/** Ids of the built-in recipes of indices. */
export function listRecipeDocuments(): string[] {
  return filesIn("recipes").map((path) => basename(path, ".yaml"));
}

/** The built-in recipe of an index. */
export function readRecipeDocument(id: string): DataDocument {
  return read(`recipes/${id}.yaml`);
}

/** The catalogues of a language, one for each room of the house. */
export function readMessageDocuments(language: Language): DataDocument[] {
  return filesIn(`translations/${language}`).map(read);
}

/** Guidance on a KPI, null where the language has none. */
export function readGuidanceDocument(slug: string, language: Language): DataDocument | null {
  const path = `guidance/${language}/${slug}.yaml`;
  return existsSync(folder + path) ? read(path) : null;
}
