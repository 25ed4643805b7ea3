// Builds indices of invented units and prints medians: 51 × 49 (the size of the ASEM data), 1 000 × 91 and 10 000 × 91, each
// checked, filled by group, treated, normalised and aggregated over four levels; and one live recalculation with other
// weights. Beside it a floor measured in the same run: one sum over the same table. Run by `node benchmarks/index-build.ts`.
import { type IndexPlan, prepareIndex, runIndex } from "@urbimetry/engine";
import { type IndexData, type IndexElement, IndexRecipe } from "@urbimetry/model";
import { inventedData, inventedElements } from "./invented-index.ts";
import { medianTime } from "./median-time.ts";

/** Seconds that COINr 1.1.14 takes for the same steps on two cores, measured apart. */
const peer: Readonly<Record<string, number>> = { "51 × 49": 0.09, "1000 × 91": 0.79, "10000 × 91": 7.1 };

const reason = "measured";
const recipe = IndexRecipe.parse({
  schema: "urbimetry/index-recipe/1",
  id: "measured",
  version: "1",
  name: "Measured index",
  description: "The common steps of an index",
  structure: "file",
  steps: [
    { step: "impute", reason, method: { type: "group-mean", group: "region" } },
    { step: "screen", reason, by: "missing", available: 0.9 },
    { step: "treat", reason, settings: {} },
    { step: "normalise", reason, method: { type: "min-max" } },
    { step: "aggregate", reason, methods: [{ type: "arithmetic" }] },
  ],
});

function build(elements: readonly IndexElement[], data: IndexData): IndexPlan {
  const { plan, problems } = prepareIndex(recipe, elements, data);
  if (plan === null) throw new Error(`no index: ${JSON.stringify(problems[0])}`);
  return plan;
}

function sumOf(data: IndexData): number {
  let sum = 0;
  for (const column of data.values)
    for (let row = 0; row < column.length; row += 1) if (!Number.isNaN(column[row])) sum += column[row] as number;
  return sum;
}

for (const [units, indicators] of [
  [51, 49],
  [1000, 91],
  [10_000, 91],
] as const) {
  const size = `${units} × ${indicators}`;
  const elements = inventedElements(indicators);
  const data = inventedData(units, indicators);
  const runs = units > 5000 ? 11 : 51;
  const plan = build(elements, data);
  const whole = medianTime(runs, () => build(elements, data));
  const again = medianTime(runs, () => runIndex(plan, { values: plan.data.values }));
  const weights = plan.structure.levels.map((level) => level.weights.map((weight) => weight * 2));
  const live = medianTime(runs, () => runIndex(plan, { weights }));
  const floor = medianTime(runs, () => sumOf(data));
  const ratio = ((1000 * (peer[size] ?? Number.NaN)) / whole).toFixed(0);
  console.log(
    `index of ${size}: checked and built ${whole.toFixed(1)} ms (COINr ${peer[size]} s: ${ratio} times), ` +
      `all steps again ${again.toFixed(1)} ms, other weights ${live.toFixed(2)} ms, one sum ${floor.toFixed(2)} ms`,
  );
}
