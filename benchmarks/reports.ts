// Writes reports of invented cities: each kind warm, a different city every time so that nothing set before is found
// again; and all four in a fresh process. Beside it an empty page by the same compiler and fonts.
// Run by `node benchmarks/reports.ts`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const measured = fileURLToPath(new URL("reports/write-reports.ts", import.meta.url));
const hook = new URL("reports/load-tsx.ts", import.meta.url).href;

for (const what of ["warm", "cold"]) {
  const { status } = spawnSync(process.execPath, ["--import", hook, measured, what], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
