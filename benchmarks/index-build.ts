// Builds indices of invented units and prints medians: 51 × 49 (the size of the ASEM data), 1 000 × 91 and 10 000 × 91, each
// checked, filled by group, treated, normalised and aggregated over four levels; and one live recalculation with other
// weights. Beside it a floor measured in the same run: one sum over the same table. Run by `node benchmarks/index-build.ts`.
import { type IndexPlan, prepareIndex, runIndex } from "@urbimetry/engine";
import { type IndexData, type IndexElement, IndexRecipe } from "@urbimetry/model";

/** Seconds that COINr 1.1.14 takes for the same steps on two cores, measured apart. */
const peer: Readonly<Record<string, number>> = { "51 × 49": 0.09, "1000 × 91": 0.79, "10000 × 91": 7.1 };

/** Numbers from 0 to below 1, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Eight pillars in two halves, indicators shared out among them, every third one better when lower. */
function inventedElements(indicators: number): IndexElement[] {
  const aggregate = (id: string, level: number, parent?: string): IndexElement => ({
    id,
    level,
    parent,
    direction: 1,
    weight: 1,
  });
  return [
    aggregate("index", 4),
    ...["H0", "H1"].map((id) => aggregate(id, 3, "index")),
    ...Array.from({ length: 8 }, (_, place) => aggregate(`P${place}`, 2, `H${place % 2}`)),
    ...Array.from({ length: indicators }, (_, place): IndexElement => ({
      id: `i${place}`,
      level: 1,
      parent: `P${place % 8}`,
      direction: place % 3 === 0 ? -1 : 1,
      weight: 1 + (place % 4),
    })),
  ];
}

/** Values of which every fourth column is skewed and one in twenty is missing. */
function inventedData(units: number, indicators: number): IndexData {
  const random = numbers(2026);
  const codes = Array.from({ length: units }, (_, row) => `U${String(row).padStart(6, "0")}`);
  const value = (column: number) => {
    if (random() < 0.05) return Number.NaN;
    const normal = random() + random() + random() + random() - 2;
    return column % 4 === 0 ? Math.exp(4 * normal) : 50 + 10 * normal;
  };
  return {
    units: codes,
    names: {},
    indicators: Array.from({ length: indicators }, (_, place) => `i${place}`),
    values: Array.from({ length: indicators }, (_, column) =>
      Float64Array.from({ length: units }, () => value(column)),
    ),
    groups: { half: codes.map((_, row) => `G${row % 4}`) },
    denominators: {},
  };
}

const reason = "measured";
const recipe = IndexRecipe.parse({
  schema: "urbimetry/index-recipe/1",
  id: "measured",
  version: "1",
  name: "Measured index",
  description: "The common steps of an index",
  structure: "file",
  steps: [
    { step: "impute", reason, method: { type: "group-mean", group: "half" } },
    { step: "screen", reason, by: "missing", available: 0.9 },
    { step: "treat", reason, settings: {} },
    { step: "normalise", reason, method: { type: "min-max" } },
    { step: "aggregate", reason, methods: [{ type: "arithmetic" }] },
  ],
});

/** Median of several runs in milliseconds. */
function median(times: number, run: () => unknown): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return taken[Math.floor(times / 2)] ?? Number.NaN;
}

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
  const whole = median(runs, () => build(elements, data));
  const again = median(runs, () => runIndex(plan, { values: plan.data.values }));
  const weights = plan.structure.levels.map((level) => level.weights.map((weight) => weight * 2));
  const live = median(runs, () => runIndex(plan, { weights }));
  const floor = median(runs, () => sumOf(data));
  const ratio = ((1000 * (peer[size] ?? Number.NaN)) / whole).toFixed(0);
  console.log(
    `index of ${size}: checked and built ${whole.toFixed(1)} ms (COINr ${peer[size]} s: ${ratio} times), ` +
      `all steps again ${again.toFixed(1)} ms, other weights ${live.toFixed(2)} ms, one sum ${floor.toFixed(2)} ms`,
  );
}
