import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { arrows, testArrows } from "./arrows.ts";
import { isTestFile, root, sourceFiles } from "./source-files.ts";

const rooms = [
  ...readdirSync(join(root, "packages")).map((name) => ({ name, folder: `packages/${name}` })),
  ...readdirSync(join(root, "apps")).map((name) => ({ name, folder: `apps/${name}` })),
].filter((room) => existsSync(join(root, room.folder, "package.json")));

/** What a file imports. What stands behind `from` in SQL ends otherwise. */
const specifiers = (text: string) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']\s*(?:[;)]|with)/g)].map((match) => match[1] ?? "");

describe("the house", () => {
  it("has a drawn place for every room", () => {
    expect(rooms.map((room) => room.name).sort()).toEqual(Object.keys(arrows).sort());
  });

  it.each(rooms)("$name imports only along its arrows", ({ name, folder }) => {
    const wrong = sourceFiles(`${folder}`).flatMap((file) => {
      const allowed = [...(arrows[name] ?? []), ...(isTestFile(file) ? (testArrows[name] ?? []) : [])];
      return specifiers(readFileSync(join(root, file), "utf8"))
        .filter((specifier) => specifier.startsWith("@urbimetry/"))
        .filter((specifier) => !allowed.map((other) => `@urbimetry/${other}`).includes(specifier))
        .map((specifier) => `${file} imports ${specifier}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(rooms)("nobody reaches inside $name", ({ name, folder }) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
      exports?: Record<string, string>;
      bin?: unknown;
    };
    // An app is run and has no entry; a package has one.
    expect(Object.keys(manifest.exports ?? {})).toEqual(folder.startsWith("packages/") ? ["."] : []);
    const wrong = rooms
      .filter((other) => other.name !== name)
      .flatMap((other) => sourceFiles(other.folder))
      .filter((file) => !isTestFile(file))
      .filter((file) => new RegExp(`["'](\\.\\./)+${name}/`).test(readFileSync(join(root, file), "utf8")));
    expect(wrong).toEqual([]);
  });

  it.each(rooms)("$name declares what it imports, and no more of ours", ({ folder }) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
      dependencies?: Record<string, string>;
    };
    const declared = Object.keys(manifest.dependencies ?? {});
    const used = new Set(
      sourceFiles(folder)
        .filter((file) => !isTestFile(file))
        .flatMap((file) => specifiers(readFileSync(join(root, file), "utf8")))
        .filter((specifier) => /^(@[a-z]|[a-z])/.test(specifier) && !specifier.startsWith("node:"))
        .map((specifier) =>
          specifier
            .split("/")
            .slice(0, specifier.startsWith("@") ? 2 : 1)
            .join("/"),
        ),
    );
    expect([...used].filter((name) => !declared.includes(name))).toEqual([]);
    expect(declared.filter((name) => name.startsWith("@urbimetry/") && !used.has(name))).toEqual([]);
  });
});
