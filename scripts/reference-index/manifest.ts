import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A value of an expected or computed result; tables are `{ columns, rows }`, matrices `{ row_names, column_names, matrix }`. */
export type ResultValue = null | undefined | boolean | number | string | readonly ResultValue[] | ResultRecord;
export interface ResultRecord {
  readonly [key: string]: ResultValue;
}

/** `|a − b| ≤ absolute + relative · |b|`, b being the expected number. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/** One reference case: an operation with its parameters, and what it must give. */
export interface ReferenceCase {
  readonly id: string;
  readonly operation: string;
  readonly params: ResultRecord;
  /** What the operation is given, in words that name files: `min-max 1..100 of inputs/asem_treated.csv`. */
  readonly input: string;
  readonly tolerance: Tolerance;
  readonly result: ResultRecord;
}

interface ManifestEntry {
  id: string;
  file: string;
  operation: string;
  relative_tolerance?: number;
  absolute_tolerance?: number;
}

interface ExpectedFile {
  id?: string;
  operation?: string;
  params?: ResultRecord | readonly never[] | null;
  input?: string | readonly string[];
  tolerance?: Partial<Tolerance>;
  result: ResultRecord;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** The cases of a folder, in the order of its manifest. @throws Error when the manifest can't be read */
export function readManifest(folder: string): ManifestEntry[] {
  const manifest = readJson(join(folder, "manifest.json")) as ManifestEntry[] | { cases: ManifestEntry[] };
  return Array.isArray(manifest) ? manifest : manifest.cases;
}

/** One case with its parameters and expected result. @throws Error when its file can't be read */
export function readCase(folder: string, entry: ManifestEntry): ReferenceCase {
  const file = readJson(join(folder, entry.file)) as ExpectedFile;
  const noParams = file.params === null || file.params === undefined || Array.isArray(file.params);
  return {
    id: entry.id,
    operation: file.operation ?? entry.operation,
    params: noParams ? {} : (file.params as ResultRecord),
    input: typeof file.input === "string" ? file.input.trim() : (file.input ?? []).join(" + "),
    tolerance: {
      relative: file.tolerance?.relative ?? entry.relative_tolerance ?? 1e-9,
      absolute: file.tolerance?.absolute ?? entry.absolute_tolerance ?? 1e-9,
    },
    result: file.result,
  };
}
