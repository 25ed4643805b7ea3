import {
  SourceError,
  type EditionManifest,
  type Framework,
  type IndexEdition,
  type IndexProblem,
} from "@urbimetry/model";
import { buildEdition, type BuildOptions } from "./build-edition.ts";
import { folderInputs } from "./edition/folder-inputs.ts";
import { manifestFile, sha256 } from "./files/manifest.ts";
import { goalpostSetsOf } from "./data-points/goalpost-sets.ts";

/** A folder that is read: path within it → bytes, null where there is no such file. */
export interface EditionFolder {
  read(path: string): Promise<Uint8Array | null>;
  /** All files within it. */
  list(): Promise<string[]>;
}

/** One way in which a folder is not the edition that it says. */
export interface EditionDifference {
  /**
   * - `missing`, `added`: a file that the manifest names is not there, or the other way round;
   * - `changed`: its bytes are not those that the manifest has the hash of;
   * - `result`: it was recomputed from the inputs, and another one came out;
   * - `inputs`: the inputs can't be computed from any more.
   */
  kind: "missing" | "added" | "changed" | "result" | "inputs";
  path: string;
  /** First line that differs (1 is the first), and what it says here and recomputed, where lines can be compared. */
  line?: number;
  found?: string;
  expected?: string;
  problems?: readonly IndexProblem[];
}

/** What came of checking an edition. */
export interface EditionCheck {
  manifest: EditionManifest;
  /** Version of the engine that checks; another one may give other results. */
  engineVersion: string;
  differences: EditionDifference[];
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/**
 * Recomputes an edition from the inputs in its folder and compares every file, byte by byte.
 *
 * @throws SourceError `no-edition` when the folder has no manifest of an edition
 */
export async function verifyEdition(
  folder: EditionFolder,
  framework: Framework,
  options: Pick<BuildOptions, "engineVersion" | "english" | "workers">,
): Promise<EditionCheck> {
  const manifest = await readManifest(folder);
  const files = new Map<string, string>();
  for (const path of [manifestFile, ...manifest.files.map((file) => file.path)]) {
    const bytes = await folder.read(path);
    if (bytes !== null) files.set(path, text(bytes));
  }
  const differences = [...compareHashes(manifest, files), ...(await surplus(folder, manifest))];
  const { inputs, about, problems } = await folderInputs(files, framework);
  const built =
    inputs === null
      ? { files: null, problems }
      : await buildEdition(inputs, {
          ...options,
          goalpostSets: goalpostSetsOf(inputs.recipe, framework),
          sensitivityPoints: about?.sensitivityPoints,
          noticed: about?.noticed,
        });
  if (built.files === null) differences.push({ kind: "inputs", path: "inputs", problems: built.problems });
  else
    for (const [path, expected] of built.files) {
      const found = files.get(path);
      if (found !== undefined && found !== expected)
        differences.push({ kind: "result", path, ...firstDifference(found, expected) });
      else if (found === undefined && !differences.some((difference) => difference.path === path))
        differences.push({ kind: "missing", path });
    }
  return { manifest, engineVersion: options.engineVersion, differences };
}

/**
 * The edition that a folder holds, as it was written.
 *
 * @throws SourceError `no-edition` when it holds none
 */
export async function readEdition(folder: EditionFolder): Promise<IndexEdition> {
  const bytes = await folder.read("edition.json");
  if (bytes === null) return noEdition("edition.json is missing");
  try {
    const edition = JSON.parse(text(bytes)) as IndexEdition;
    return edition.schema === "urbimetry/index-edition/1" ? edition : noEdition("edition.json is no edition");
  } catch (error) {
    if (error instanceof SourceError) throw error;
    return noEdition("edition.json is not JSON");
  }
}

function noEdition(reason: string): never {
  throw new SourceError("no-edition", `no edition: ${reason}`, { folder: "", reason });
}

/** @throws SourceError `no-edition` */
async function readManifest(folder: EditionFolder): Promise<EditionManifest> {
  const bytes = await folder.read(manifestFile);
  if (bytes === null) return noEdition(`${manifestFile} is missing`);
  try {
    const manifest = JSON.parse(text(bytes)) as EditionManifest;
    if (manifest.schema !== "urbimetry/index-manifest/1" || !Array.isArray(manifest.files))
      throw new TypeError("schema");
    return manifest;
  } catch {
    return noEdition(`${manifestFile} is not a manifest`);
  }
}

function compareHashes(manifest: EditionManifest, files: ReadonlyMap<string, string>): EditionDifference[] {
  return manifest.files.flatMap(({ path, sha256: hash }): EditionDifference[] => {
    const found = files.get(path);
    if (found === undefined) return [{ kind: "missing", path }];
    return sha256(found) === hash ? [] : [{ kind: "changed", path }];
  });
}

async function surplus(folder: EditionFolder, manifest: EditionManifest): Promise<EditionDifference[]> {
  const named = new Set([manifestFile, ...manifest.files.map(({ path }) => path)]);
  return (await folder.list()).filter((path) => !named.has(path)).map((path) => ({ kind: "added", path }));
}

function firstDifference(found: string, expected: string): Pick<EditionDifference, "line" | "found" | "expected"> {
  const [here, there] = [found.split("\n"), expected.split("\n")];
  const at = here.findIndex((line, index) => line !== there[index]);
  const line = at < 0 ? here.length : at;
  const short = (words: string | undefined) => (words ?? "").slice(0, 120);
  return { line: line + 1, found: short(here[line]), expected: short(there[line]) };
}
