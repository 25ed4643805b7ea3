/**
 * Builds the pages into apps/web/dist: `client/` for browsers, each text with its compressed twins, and `server/`, one
 * file for the server that renders them. Nothing is done when no source has changed since the last time.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = "apps/web/dist";
const note = join(folder, "sources.sha256");
/** Rooms that the pages are made from. */
const sources = ["apps/web/app", "apps/web/public", "packages/charts/src", "packages/model/src"];
const single = [
  "apps/web/vite.config.ts",
  "apps/web/react-router.config.ts",
  "apps/web/package.json",
  "package-lock.json",
];
const compressible = new Set([".css", ".js", ".json", ".svg", ".ttf"]);

const filesOf = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Changes with any file that the pages are made from. */
function sourcesHash(): string {
  const hash = createHash("sha256");
  for (const path of [...sources.flatMap(filesOf), ...single]) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

function compress(): void {
  for (const path of filesOf(join(folder, "client"))) {
    if (!compressible.has(extname(path)) || statSync(path).size < 1400) continue;
    const bytes = readFileSync(path);
    // Ten megabytes of Chinese letters would take half a minute at the highest level.
    const level = bytes.length > 2_000_000 ? 6 : 11;
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: level } }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/**
 * Builds the pages when their sources have changed.
 *
 * @throws Error when the build fails, with what it said on stderr
 */
export function buildWeb(): void {
  const started = performance.now();
  const hash = sourcesHash();
  if (existsSync(note) && readFileSync(note, "utf8") === hash) return;
  const program = join(process.cwd(), "node_modules/@react-router/dev/bin.cjs");
  const { status, stderr, stdout } = spawnSync(process.execPath, [program, "build"], {
    cwd: "apps/web",
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) throw new Error(`the pages could not be built\n${stdout}\n${stderr}`);
  compress();
  writeFileSync(note, hash);
  console.error(`built ${folder} in ${Math.round(performance.now() - started)} ms`);
}
