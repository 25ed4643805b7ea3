// Writes an invented world of 13 000 cities and 15 years into a temporary folder, as `urbimetry world generate` does, and
// prints time, peak memory and sizes. Run by `node benchmarks/world.ts [cities]`.
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openWorkbench, writeWorld } from "@urbimetry/pipeline";

const cities = Number(process.argv[2] ?? 13_000);
const path = mkdtempSync(join(tmpdir(), "urbimetry-world-"));
const folder = {
  write: async (name: string, content: string | Uint8Array): Promise<void> => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  },
  append: async (name: string, text: string): Promise<void> => appendFileSync(join(path, name), text),
};

const started = performance.now();
const request = {
  cities,
  years: [2012, 2026] as const,
  seed: 7,
  faultShare: 0.2,
  files: Math.min(100, cities),
  workbooks: 2,
};
const written = await writeWorld(openWorkbench(), request, { folder });
const seconds = (performance.now() - started) / 1000;

const sizeOf = (at: string): number =>
  readdirSync(at, { withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isDirectory() ? sizeOf(join(at, entry.name)) : statSync(join(at, entry.name)).size),
    0,
  );
const line = (name: string, value: string) => console.log(name.padEnd(34), value);
line("cities × years", `${written.cities} × 15`);
line("figures handed in", String(written.observations));
line("time", `${seconds.toFixed(0)} s`);
const { user, system } = process.cpuUsage();
line("of it computing", `${((user + system) / 1e6).toFixed(0)} s`);
line("peak memory", `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
line("written", `${(sizeOf(path) / 1e9).toFixed(2)} GB`);
rmSync(path, { recursive: true });
