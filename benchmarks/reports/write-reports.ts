/** The measured part of `benchmarks/reports.ts`, one process for warm and one for cold. */
import { createTranslator, loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import { reportKinds, writeReport } from "@urbimetry/reports";
import { sampleAssessment } from "../../packages/charts/src/testing/sample-assessment.ts";
import { medianTimeOf } from "../median-time.ts";
import { emptyPage, line } from "./empty-page.ts";

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

if (process.argv[2] === "cold") {
  const started = performance.now();
  for (const kind of reportKinds) await writeReport({ ...city(1), kind, format: "pdf" });
  line("four PDF reports, first in process", performance.now() - started);
  line("the same from the process's start", performance.now(), " (with reading the sources)");
} else {
  emptyPage(0);
  for (const kind of reportKinds) await writeReport({ ...city(0), kind, format: "pdf" });
  const baseline = await medianTimeOf(runs, emptyPage);
  line("empty page", baseline, ` (median of ${runs})`);
  for (const format of ["pdf", "html"] as const) {
    for (const kind of reportKinds) {
      const own = await medianTimeOf(runs, (seed) => writeReport({ ...city(seed), kind, format }));
      line(`${kind} ${format}`, own, format === "pdf" ? `, ${(own / baseline).toFixed(1)} times the empty page` : "");
    }
  }
}
