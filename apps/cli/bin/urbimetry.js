#!/usr/bin/env node
// Starts the built command line with the project's own Node, so that it also works where the machine's Node is older.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const built = here("../dist/main.js");
const ownNode = here("../../../node_modules/.bin/node");

if (!existsSync(built)) {
  process.stderr.write("urbimetry: not built yet; run `npm install` (or `npm run build`) in the project's folder\n");
  process.exit(2);
} else if (Number(process.versions.node.split(".")[0]) < 22 && existsSync(ownNode)) {
  const child = spawnSync(ownNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  process.exit(child.status ?? 2);
} else {
  module.enableCompileCache?.(here("../dist/.cache"));
  const { main } = await import("../dist/main.js");
  process.exitCode = await main(process.argv.slice(2));
}
