/**
 * `npm test`: format, lint and types first, then every test; closes with `N passed, N failed` of true counts.
 *
 * A static check counts as one. Names given as arguments are handed to Vitest: `npm test -- packages/engine`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface VitestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;

const run = (command: string, args: string[]) =>
  spawnSync(join("node_modules", ".bin", command), args, { stdio: "inherit" }).status === 0;

const staticChecks: [name: string, command: string, args: string[]][] = [
  ["format", "oxfmt", ["--check", "."]],
  ["lint", "oxlint", ["--deny-warnings"]],
  ["types", "tsc", ["-p", "."]],
  ["types of the engine, without Node and DOM", "tsc", ["-p", "packages/engine"]],
  ["build", "node", ["scripts/build.ts"]],
];

for (const [name, command, args] of staticChecks) {
  const good = run(command, args);
  console.log(`${good ? "ok" : "FAILED"}: ${name}`);
  if (good) passed += 1;
  else failed += 1;
}

if (!existsSync(join("..", "shared"))) console.log("reference data are not here: reference tests are skipped");

const folder = mkdtempSync(join(tmpdir(), "urbimetry-test-"));
const report = join(folder, "result.json");
const complete = run("vitest", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...only,
]);
if (existsSync(report)) {
  const result = JSON.parse(readFileSync(report, "utf8")) as VitestResult;
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  skipped += result.numPendingTests;
  // A file that could not be loaded has no tests to count, and must not pass unseen.
  failed += result.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
} else failed += 1;
if (!complete && failed === 0) failed += 1;
rmSync(folder, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
