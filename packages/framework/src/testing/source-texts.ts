import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Root folder of the repository. */
export const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** What the program's own files say, without tests, what only tests use, and what was built: path and text. */
export function programFiles(): { path: string; text: string }[] {
  return ["packages", "apps", "scripts"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)(node_modules|dist|testing|house)\/|\.test\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** A template text in a program, as the pattern of what it can become: `report.key.${id}` is /^report\.key\.(.+)$/. */
export function patternOf(template: string): RegExp {
  const fixed = template.split(/\$\{(?:[^{}]|\{[^}]*\})*\}/).map((part) => part.replace(/[.+*?^$()[\]|\\]/g, "\\$&"));
  return new RegExp(`^${fixed.join("(.+)")}$`);
}
