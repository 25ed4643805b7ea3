import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { SourceError, type EditionManifest } from "@urbimetry/model";
import type { EditionFolder } from "@urbimetry/pipeline";
import { unreadable } from "./files.ts";
import { readJson } from "./index-data.ts";
import { UsageError } from "./usage-error.ts";

const notThere = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

/** All files below a folder, by their paths with `/`, sorted; none where there is no folder. */
async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
      .sort();
  } catch (cause) {
    if (notThere(cause)) return [];
    throw unreadable(folder, cause);
  }
}

/** An edition's folder as it is verified and explained. A path that leads out of the folder is not there. */
export function editionFolder(folder: string): EditionFolder {
  return {
    async read(path) {
      if (path.split("/").includes("..") || path.startsWith("/")) return null;
      try {
        return new Uint8Array(await readFile(join(folder, path)));
      } catch (cause) {
        if (notThere(cause)) return null;
        throw unreadable(join(folder, path), cause);
      }
    },
    list: () => filesBelow(folder),
  };
}

/** Errors about an edition, with the name of its folder. */
export function namingFolder<Result>(folder: string, reading: Promise<Result>): Promise<Result> {
  return reading.catch((error: unknown) => {
    if (!(error instanceof SourceError) || error.code !== "no-edition") throw error;
    throw new SourceError(error.code, error.message, { ...error.values, folder }, { cause: error });
  });
}

/**
 * Writes an edition. A folder that holds an earlier edition is replaced; one that holds anything else is left alone.
 *
 * @throws UsageError when the folder holds files that are no edition's
 */
export async function writeEdition(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const there = await filesBelow(folder);
  const own = there.includes("manifest.json") ? await manifestPaths(join(folder, "manifest.json")) : [];
  const strange = there.find((path) => !own.includes(path));
  if (strange !== undefined) throw new UsageError("cli.index.error.folder-not-empty", { folder, file: strange });
  for (const path of own) await rm(join(folder, path), { force: true });
  for (const [path, text] of files) {
    const file = join(folder, path);
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    } catch (cause) {
      const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
      throw new SourceError("unwritable-file", `${file} cannot be written`, { file, reason }, { cause });
    }
  }
}

async function manifestPaths(file: string): Promise<string[]> {
  const manifest = (await readJson(file)) as Partial<EditionManifest> | null;
  const paths = (manifest?.files ?? []).map(({ path }) => path).filter((path) => !path.split("/").includes(".."));
  return ["manifest.json", ...paths];
}
