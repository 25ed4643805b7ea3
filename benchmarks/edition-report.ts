// Writes the report of an invented edition: 20, 100 and 339 cities over the framework's tree, as PDF and HTML, warm, another
// edition every time so that nothing set before is found again. Beside it an empty page by the same compiler and fonts.
// Run by `node benchmarks/edition-report.ts`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const measured = fileURLToPath(new URL("reports/write-edition-reports.ts", import.meta.url));
const hook = new URL("reports/load-tsx.ts", import.meta.url).href;
const { status } = spawnSync(process.execPath, ["--import", hook, measured], { stdio: "inherit" });
if (status !== 0) process.exitCode = 1;
