/**
 * Stands in the build in the place of `packages/framework/src/sources.ts`: the same data, checked when it was built and
 * read from JSON beside the program.
 */
import { readFileSync } from "node:fs";
import type { Framework, Language } from "@urbimetry/model";

interface DataDocument {
  file: string;
  content: unknown;
}

function read(name: string): DataDocument {
  const file = new URL(`./data/${name}.json`, import.meta.url);
  return { file: name, content: JSON.parse(readFileSync(file, "utf8")) as unknown };
}

export function compiledFramework(): Framework {
  return read("framework").content as Framework;
}

export function readTableDocument(name: string): DataDocument {
  throw new RangeError(`the built program has no table ${name}`);
}

export function readKpiDocuments(): DataDocument[] {
  throw new RangeError("the built program has no KPI files");
}

export function listBenchmarkDocuments(): string[] {
  return ["reference", "u4ssc-published"];
}

export function readBenchmarkDocument(id: string): DataDocument {
  return read(`benchmarks-${id}`);
}

export function listRecipeDocuments(): string[] {
  return ["ssc-index-2026"];
}

export function readRecipeDocument(id: string): DataDocument {
  return read(`recipes-${id}`);
}

export function compiledMessages(language: Language): Record<string, string> {
  return read(`messages-${language}`).content as Record<string, string>;
}

export function readMessageDocuments(language: Language): DataDocument[] {
  throw new RangeError(`the built program has no catalogues of ${language}`);
}

export function readGuidanceDocument(slug: string, language: Language): DataDocument | null {
  const content = (read(`guidance-${language}`).content as Record<string, unknown>)[slug];
  return content === undefined ? null : { file: slug, content };
}
