// Recomputes invented indices with everything drawn (gaps, outliers, scale, weights, means) and prints: 1 000 draws and a Sobol
// analysis of 500 points at 51 × 49, the size of the ASEM data, and 1 000 draws of 13 000 × 91 on two workers, with peak memory.
// Beside it what COINr 1.1.14 takes for the small one. Run by `node benchmarks/index-uncertainty.ts [units] [draws]`.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
  drawRanks,
  type IndexPlan,
  joinDraws,
  prepareIndex,
  type RankDraws,
  sensitivity,
  summariseDraws,
  tieGroups,
} from "@urbimetry/engine";
import { inventedData, inventedElements, inventedRecipe } from "./invented-index.ts";

/** Seconds that COINr 1.1.14 takes on two cores for the ASEM index of 51 × 49, measured apart. */
const peer = { draws: 131, sobol: 397 };

function planOf(units: number, indicators: number, imputation: "multiple" | "group-mean"): IndexPlan {
  const data = inventedData(units, indicators);
  const { plan, problems } = prepareIndex(inventedRecipe(imputation), inventedElements(indicators), data);
  if (plan === null) throw new Error(`the invented index has a problem: ${problems[0]?.code}`);
  return plan;
}

function drawsOf(plan: IndexPlan, from: number, to: number): RankDraws {
  const { draws, problems } = drawRanks(plan, plan.recipe.uncertainty!, { from, to, seed: 1 });
  if (draws === null) throw new Error(`a draw failed: ${JSON.stringify(problems[0])}`);
  return draws;
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(2)} s`;
const line = (name: string, value: string) => console.log(name.padEnd(44), value);

function measureSmall(): void {
  const plan = planOf(51, 49, "group-mean");
  drawsOf(plan, 0, 200);
  let start = performance.now();
  drawsOf(plan, 0, 1000);
  line("51 × 49, 1 000 draws (target 1 s)", `${seconds(start)}; COINr ${peer.draws} s`);
  start = performance.now();
  const { sensitivity: shares } = sensitivity(plan, plan.recipe.uncertainty!, { n: 500, seed: 1 });
  line(`51 × 49, Sobol N = 500, ${shares?.runs} runs (target 3 s)`, `${seconds(start)}; COINr ${peer.sobol} s`);
}

/** Two workers, each with its own plan; parts are asked for one after the other. */
async function measureLarge(units: number, count: number): Promise<void> {
  const start = performance.now();
  const own = process.cpuUsage();
  const workers = [0, 1].map(() => new Worker(new URL(import.meta.url), { workerData: { units } }));
  const step = 25;
  const parts: RankDraws[] = [];
  let next = 0;
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          const ask = () => {
            const from = next;
            next = Math.min(count, from + step);
            if (from < count) worker.postMessage({ from, to: next }, []);
            else worker.terminate().then(() => resolve(), reject);
          };
          worker.on("error", reject);
          worker.on("message", (part: RankDraws | "ready") => {
            if (part !== "ready") parts.push(part);
            ask();
          });
        }),
    ),
  );
  const draws = joinDraws(parts);
  const { user, system } = process.cpuUsage(own);
  line(`${units} × 91, ${count} draws, two workers (target 60 s)`, seconds(start));
  line("  of that on the processors, both together", `${((user + system) / 1e6).toFixed(1)} s`);
  const summarised = performance.now();
  const summary = summariseDraws(draws);
  tieGroups(draws, 0.9, summary);
  line("  intervals and groups from the draws", seconds(summarised));
  line("  peak memory (target 1 500 MB)", `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

if (isMainThread) {
  measureSmall();
  await measureLarge(Number(process.argv[2] ?? 13_000), Number(process.argv[3] ?? 1000));
} else {
  const plan = planOf((workerData as { units: number }).units, 91, "multiple");
  parentPort!.on("message", ({ from, to }: { from: number; to: number }) => {
    const draws = drawsOf(plan, from, to);
    parentPort!.postMessage(draws, [draws.ranks.buffer, draws.scores.buffer] as ArrayBuffer[]);
  });
  parentPort!.postMessage("ready", []);
}
