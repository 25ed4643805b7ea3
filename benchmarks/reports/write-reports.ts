/** The measured part of `benchmarks/reports.ts`, one process for warm and one for cold. */
import { createTranslator, loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import { reportKinds, writeReport } from "@urbimetry/reports";
import { sampleAssessment } from "../../packages/charts/src/testing/sample-assessment.ts";
import { compilePdf } from "../../packages/reports/src/typst/compile-pdf.ts";

const runs = 15;
const framework = loadFramework();
const benchmarks = loadBenchmarkSet("reference");
const translator = createTranslator("en");
const city = (seed: number) => ({
  assessment: sampleAssessment(framework, { seed }),
  framework,
  benchmarks,
  translator,
  date: "2026-03-14",
});

async function median(run: (seed: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let seed = 1; seed <= runs; seed += 1) {
    const started = performance.now();
    await run(seed);
    times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? Number.NaN;
}

/** A page with a title and nothing else, different every time. */
function emptyPage(seed: number): Uint8Array {
  return compilePdf({
    language: "en",
    direction: "ltr",
    title: `Empty page ${seed}`,
    kindName: "Empty page",
    name: String(seed),
    subject: "",
    date: "2026-03-14",
    footer: "",
    pageOf: ["page"],
    digits: [..."0123456789"],
    synthetic: null,
    blocks: [],
  });
}

const shown = (name: string, milliseconds: number, more = "") =>
  console.log(`${name.padEnd(34)} ${milliseconds.toFixed(0).padStart(5)} ms${more}`);

if (process.argv[2] === "cold") {
  const started = performance.now();
  for (const kind of reportKinds) await writeReport({ ...city(1), kind, format: "pdf" });
  shown("four PDF reports, first in process", performance.now() - started);
  shown("the same from the process's start", performance.now(), " (with reading the sources)");
} else {
  emptyPage(0);
  for (const kind of reportKinds) await writeReport({ ...city(0), kind, format: "pdf" });
  const baseline = await median(emptyPage);
  shown("empty page", baseline, ` (median of ${runs})`);
  for (const format of ["pdf", "html"] as const) {
    for (const kind of reportKinds) {
      const own = await median((seed) => writeReport({ ...city(seed), kind, format }));
      shown(`${kind} ${format}`, own, format === "pdf" ? `, ${(own / baseline).toFixed(1)} times the empty page` : "");
    }
  }
}
