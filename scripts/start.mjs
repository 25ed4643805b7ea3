// What `npm start` runs: brings what a fresh clone is missing, then starts the server with the project's own Node.
// Plain JavaScript: it must run on whatever Node the machine has.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const ownNode = here(process.platform === "win32" ? "node_modules/.bin/node.cmd" : "node_modules/.bin/node");

/** Runs a step before the start; ends here when it fails. */
function first(why, program, ...words) {
  process.stderr.write(`urbimetry: ${why} …\n`);
  const { status } = spawnSync(program, words, {
    cwd: here("."),
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(ownNode)) first("installing what is missing", "npm", "ci", "--no-audit", "--no-fund");
const built = ["apps/cli/dist/main.js", "apps/web/dist/server/index.js"];
if (!built.every((path) => existsSync(here(path)))) first("building what is missing", ownNode, "scripts/build.ts");

// What Node made of the sources the last time is kept: a start then takes a third of the time.
const env = { NODE_COMPILE_CACHE: here("node_modules/.cache/urbimetry"), ...process.env };
const server = spawn(ownNode, [here("apps/server/src/main.ts"), ...process.argv.slice(2)], { stdio: "inherit", env });
// Ctrl-C reaches the server by itself, which ends after its last answers; other signals are passed on.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => server.kill("SIGTERM"));
server.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
