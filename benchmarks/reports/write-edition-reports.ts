/** The measured part of `benchmarks/edition-report.ts`. */
import { createTranslator } from "@urbimetry/framework";
import { writeEditionReport } from "@urbimetry/reports";
import { sampleEdition } from "../../packages/charts/src/index-edition/testing/sample-edition.ts";
import { frameworkTree } from "../../packages/reports/src/testing/sample-edition-report.ts";
import { medianTimeOf } from "../median-time.ts";
import { emptyPage, line } from "./empty-page.ts";

const runs = 5;
const translator = createTranslator("en");
const tree = frameworkTree();

emptyPage(0);
await writeEditionReport({ edition: sampleEdition({ tree }), translator, date: "2026-03-14", format: "pdf" });
const baseline = await medianTimeOf(runs, emptyPage);
line("empty page", baseline, ` (median of ${runs})`);
for (const cities of [20, 100, 339]) {
  const editions = Array.from({ length: runs + 1 }, (_, seed) => sampleEdition({ cities, seed, tree }));
  for (const format of ["pdf", "html"] as const) {
    const own = await medianTimeOf(runs, (seed) =>
      writeEditionReport({ edition: editions[seed] ?? sampleEdition(), translator, date: "2026-03-14", format }),
    );
    line(
      `${cities} cities ${format}`,
      own,
      format === "pdf" ? `, ${(own / baseline).toFixed(1)} times the empty page` : "",
    );
  }
}
