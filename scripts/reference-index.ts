/**
 * Runs the reference cases of a folder (manifest.json, expected/, inputs/) and prints each with its largest difference,
 * and last a line `N passed, N failed`.
 *
 *     npm run reference:index -- DIR
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { caseIds, runCase } from "./reference-index/run-case.ts";

const folder = process.argv[2];
if (folder === undefined || !existsSync(join(folder, "manifest.json"))) {
  console.error("reference:index requires a folder with a manifest.json: npm run reference:index -- DIR");
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const id of caseIds(resolve(folder))) {
  const { difference, ...outcome } = runCase(resolve(folder), id);
  if (outcome.passed) passed += 1;
  else failed += 1;
  const largest = Number.isNaN(difference.largest) ? "" : `largest difference ${difference.largest.toPrecision(2)}`;
  const place = difference.largest > 0 ? ` at ${difference.place}` : "";
  console.log(`${outcome.passed ? "ok    " : "FAILED"} ${id}  ${largest}${place}`);
  for (const failure of difference.failures.slice(0, 3)) console.log(`         ${failure}`);
  if (difference.failures.length > 3) console.log(`         and ${difference.failures.length - 3} more`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
