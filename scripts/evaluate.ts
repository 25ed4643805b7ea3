/**
 * `npm run evaluate`: grades the methods on worlds whose truth is known, and writes `docs/reference/evaluation.md`.
 *
 * With `--small` it measures the small world only and prints it; with `--expect` it also stores the small world's figures,
 * which every change is compared with.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fullWorlds, smallWorlds } from "./evaluate/evaluation-world.ts";
import { expectedFile, expectations } from "./evaluate/expectations.ts";
import type { Grade } from "./evaluate/grade.ts";
import { measureWorlds } from "./evaluate/measure.ts";
import { evaluationPage } from "./evaluate/page.ts";

const started = performance.now();
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const print = (grades: readonly Grade[]): void => {
  for (const { verdict, what, shown } of grades) say(`${verdict.padEnd(9)} ${what}: ${shown}`);
};

const wanted = new Set(process.argv.slice(2));
for (const option of wanted)
  if (option !== "--small" && option !== "--expect")
    throw new RangeError(`evaluate knows --small and --expect, got ${option}`);

if (wanted.size > 0) {
  const grades = await measureWorlds(smallWorlds, say);
  print(grades);
  if (wanted.has("--expect")) {
    writeFileSync(expectedFile, `${JSON.stringify(expectations(grades), null, 2)}\n`);
    spawnSync(join("node_modules", ".bin", "oxfmt"), [expectedFile], { stdio: "inherit" });
  }
} else {
  const grades = await measureWorlds(fullWorlds, say);
  print(grades);
  writeFileSync(join("docs", "reference", "evaluation.md"), evaluationPage(grades, fullWorlds));
}
say(`${((performance.now() - started) / 1000).toFixed(0)} s, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
