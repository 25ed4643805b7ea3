// One live recalculation of 1 000 × 91 with other weights in a worker of a real browser (Chromium), as pages do it, and the
// same here. Run by `node benchmarks/index-browser.ts`. Target: below 16 ms, a frame of the screen.
import { existsSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { prepareIndex, runIndex } from "@urbimetry/engine";
import { inventedData, inventedElements, inventedRecipe } from "./invented-index.ts";
import { medianTime } from "./median-time.ts";

const executablePath = "/usr/bin/chromium";
const runs = 101;

/** What the worker does; its words are those of the engine's entry. */
const work = `
  import { prepareIndex, runIndex } from "@urbimetry/engine";
  onmessage = ({ data: { recipe, elements, data, runs } }) => {
    const { plan } = prepareIndex(recipe, elements, data);
    const taken = Array.from({ length: runs }, (_, turn) => {
      const weights = plan.structure.levels.map((level) => level.weights.map((weight) => weight * (1 + turn / 100)));
      const start = performance.now();
      runIndex(plan, { weights });
      return performance.now() - start;
    });
    postMessage(taken.sort((one, other) => one - other)[Math.floor(runs / 2)]);
  };
`;

const input = { recipe: inventedRecipe("group-mean"), elements: inventedElements(91), data: inventedData(1000, 91) };
const { plan } = prepareIndex(input.recipe, input.elements, input.data);
if (plan === null) throw new Error("no index");
const weights = plan.structure.levels.map((level) => level.weights.map((weight) => weight * 2));
console.log(`here                     ${medianTime(runs, () => runIndex(plan, { weights })).toFixed(2)} ms`);

if (!existsSync(executablePath)) console.log("no Chromium here: the worker is not measured");
else {
  const { outputFiles } = await build({
    stdin: { contents: work, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
  });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  const plain = { ...input, runs, data: { ...input.data, values: input.data.values.map((column) => [...column]) } };
  // JSON has no NaN: a missing cell crosses as null.
  const text = JSON.stringify(plain);
  const taken = await page.evaluate(
    ([code, given]) =>
      new Promise<number>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([code ?? ""])));
        worker.addEventListener("message", ({ data }) => resolve(data as number));
        worker.addEventListener("error", ({ message }) => reject(new Error(message)));
        const parsed = JSON.parse(given ?? "") as typeof plain;
        const values = parsed.data.values.map((column) => Float64Array.from(column, (cell) => cell ?? Number.NaN));
        worker.postMessage({ ...parsed, data: { ...parsed.data, values } }, []);
      }),
    [outputFiles[0]?.text ?? "", text],
  );
  await browser.close();
  console.log(`in a browser's worker    ${taken.toFixed(2)} ms`);
}
