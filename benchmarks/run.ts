/** Runs every benchmark of this folder, one after the other: `npm run bench`. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const own = new Set(["run.ts", "invented-cities.ts", "invented-index.ts", "median-time.ts"]);
for (const file of readdirSync("benchmarks").filter((name) => name.endsWith(".ts") && !own.has(name))) {
  console.log(`\n${file}`);
  const { status } = spawnSync(process.execPath, [`benchmarks/${file}`], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
