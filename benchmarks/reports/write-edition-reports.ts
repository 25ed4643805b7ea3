/** The measured part of `benchmarks/edition-report.ts`. */
import { createTranslator } from "@urbimetry/framework";
import { writeEditionReport } from "@urbimetry/reports";
import { sampleEdition } from "../../packages/charts/src/index-edition/testing/sample-edition.ts";
import { compilePdf } from "../../packages/reports/src/typst/compile-pdf.ts";
import { frameworkTree } from "../../packages/reports/src/testing/sample-edition-report.ts";

const runs = 5;
const translator = createTranslator("en");
const tree = frameworkTree();

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

async function measure(run: (seed: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let seed = 1; seed <= runs; seed += 1) {
    const started = performance.now();
    await run(seed);
    times.push(performance.now() - started);
  }
  return median(times);
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

emptyPage(0);
await writeEditionReport({ edition: sampleEdition({ tree }), translator, date: "2026-03-14", format: "pdf" });
const baseline = await measure(emptyPage);
shown("empty page", baseline, ` (median of ${runs})`);
for (const cities of [20, 100, 339]) {
  const editions = Array.from({ length: runs + 1 }, (_, seed) => sampleEdition({ cities, seed, tree }));
  for (const format of ["pdf", "html"] as const) {
    const own = await measure((seed) =>
      writeEditionReport({ edition: editions[seed] ?? sampleEdition(), translator, date: "2026-03-14", format }),
    );
    shown(
      `${cities} cities ${format}`,
      own,
      format === "pdf" ? `, ${(own / baseline).toFixed(1)} times the empty page` : "",
    );
  }
}
