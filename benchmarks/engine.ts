// Assesses invented cities and prints medians: one city, 13 000 cities with checks off and on, peak memory, and the ratio to
// a floor measured in the same run: 112 plain divisions a city over arrays. Run by `node benchmarks/engine.ts [cities]`.
import { assess, prepareEngine, type AssessOptions } from "@urbimetry/engine";
import { loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import type { Submission } from "@urbimetry/model";
import { inventedCities } from "./invented-cities.ts";
import { medianTime } from "./median-time.ts";

const cities = Number(process.argv[2] ?? 13_000);
/** Different submissions that the cities are made of: enough to leave the caches, few enough to fit beside the results. */
const different = Math.min(cities, 1_000);
const runs = 5;

const framework = loadFramework();
const benchmarks = loadBenchmarkSet("reference");
const submissions = inventedCities(framework, different, 2026);
const observations = submissions.reduce((sum, submission) => sum + submission.observations.length, 0);

const cityAt = (index: number): Submission => submissions[index % different] as Submission;

/** Assesses every city and keeps what an index would: the percent of the whole city. */
function assessAll(count: number, options: AssessOptions): Float64Array {
  const percents = new Float64Array(count);
  for (let city = 0; city < count; city += 1)
    percents[city] = assess(plan, cityAt(city), options).groups.at(-1)?.percent ?? Number.NaN;
  return percents;
}

/** What no program can go below: 112 divisions a city, from figures that already lie in their places. */
const figures = Float64Array.from({ length: different * 224 }, (_, place) => ((place * 7919) % 10_007) + 1);
function divideAll(count: number): Float64Array {
  const values = new Float64Array(count * 112);
  for (let city = 0; city < count; city += 1) {
    const from = (city % different) * 224;
    for (let point = 0; point < 112; point += 1)
      values[city * 112 + point] = (100 * (figures[from + 2 * point] ?? 0)) / (figures[from + 2 * point + 1] ?? 1);
  }
  return values;
}

const preparing = medianTime(runs, () => prepareEngine(framework, benchmarks));
const plan = prepareEngine(framework, benchmarks);
assessAll(Math.min(cities, 200), {});

const off = { checks: false };
const one = medianTime(501, () => assess(plan, cityAt(0), off));
const oneChecked = medianTime(501, () => assess(plan, cityAt(0)));
const all = medianTime(runs, () => assessAll(cities, off));
const checked = medianTime(3, () => assessAll(cities, {}));
const floor = medianTime(runs, () => divideAll(cities));

const line = (name: string, value: string) => console.log(name.padEnd(34), value);
line("cities × data points", `${cities} × ${framework.dataPoints.length}`);
line("observations a city", (observations / different).toFixed(0));
line("prepareEngine", `${preparing.toFixed(1)} ms`);
line("one city, checks off", `${one.toFixed(3)} ms`);
line("one city, checks on", `${oneChecked.toFixed(3)} ms`);
line("all cities, checks off", `${all.toFixed(0)} ms (${((1000 * all) / cities).toFixed(0)} µs a city)`);
line("all cities, checks on", `${checked.toFixed(0)} ms`);
line("floor: divisions alone", `${floor.toFixed(1)} ms`);
line("ratio to the floor", (all / floor).toFixed(0));
line("peak memory", `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
