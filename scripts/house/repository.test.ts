import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./source-files.ts";

const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);

describe("the repository", () => {
  it("records no download address in its lock file", () => {
    expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved": "https?:/);
  });

  it("pins every dependency to one version", () => {
    const loose = tracked
      .filter((path) => path.endsWith("package.json"))
      .flatMap((path) => {
        const manifest = JSON.parse(readFileSync(join(root, path), "utf8")) as Record<string, Record<string, string>>;
        return Object.entries({ ...manifest["dependencies"], ...manifest["devDependencies"] })
          .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
          .map(([name, version]) => `${path}: ${name} ${version}`);
      });
    expect(loose).toEqual([]);
  });

  it("names files and folders in kebab-case after their noun", () => {
    const code = tracked.filter((path) => /^(packages|apps|scripts|benchmarks)\/.*\.tsx?$/.test(path));
    expect(code.filter((path) => /[A-Z_]/.test(path))).toEqual([]);
    expect(code.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(path))).toEqual([]);
  });

  it("keeps files short enough to hold one idea", () => {
    const long = tracked
      .filter(
        (path) =>
          /^(packages|apps|scripts|benchmarks)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$|\/testing\//.test(path),
      )
      .map((path) => ({ path, lines: readFileSync(join(root, path), "utf8").split("\n").length }))
      .filter(({ lines }) => lines > 320);
    expect(long).toEqual([]);
  });
});
