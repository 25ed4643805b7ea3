// What is looked up in an index of 1 000 × 91 that stands: places, correlations, each indicator left out (its weight 0, or
// the index rebuilt without it), and the whole audit. Run by `node benchmarks/index-results.ts`.
import {
  auditIndex,
  correlationMatrix,
  descendingRanks,
  prepareIndex,
  rebuildWithout,
  removalEffects,
} from "@urbimetry/engine";
import { type IndexData, type IndexElement, IndexRecipe } from "@urbimetry/model";

const units = 1000;
const indicators = Array.from({ length: 91 }, (_, place) => `i${place}`);

/** Seconds that COINr 1.1.14 takes to leave out each indicator once, on two cores, measured apart. */
const peerSeconds = 75;

const aggregate = (id: string, level: number, parent?: string): IndexElement => ({
  id,
  level,
  parent,
  direction: 1,
  weight: 1,
});
const elements: IndexElement[] = [
  aggregate("index", 3),
  ...Array.from({ length: 8 }, (_, place) => aggregate(`P${place}`, 2, "index")),
  ...indicators.map((id, place) => aggregate(id, 1, `P${place % 8}`)),
];

/** Numbers from 0 to below 1, the same in every run; one in twenty is missing. */
let state = 2026;
function value(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state % 20 === 0 ? Number.NaN : state / 2 ** 32;
}
const data: IndexData = {
  units: Array.from({ length: units }, (_, row) => `U${String(row).padStart(4, "0")}`),
  names: {},
  indicators,
  values: indicators.map(() => Float64Array.from({ length: units }, value)),
  groups: {},
  denominators: {},
};

const reason = "measured";
const recipe = IndexRecipe.parse({
  schema: "urbimetry/index-recipe/1",
  id: "measured",
  version: "1",
  name: "Measured index",
  description: "The common steps of an index",
  structure: "file",
  steps: [
    { step: "impute", reason, method: { type: "mean" } },
    { step: "treat", reason, settings: {} },
    { step: "normalise", reason, method: { type: "min-max" } },
    { step: "aggregate", reason, methods: [{ type: "arithmetic" }] },
  ],
});
const { plan, problems } = prepareIndex(recipe, elements, data);
if (plan === null) throw new Error(`no index: ${JSON.stringify(problems[0])}`);

/** Median of several runs in milliseconds. */
function median(times: number, run: () => unknown): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return taken[Math.floor(times / 2)] ?? Number.NaN;
}

const many = Float64Array.from({ length: 13_000 }, value);
const scores = plan.nominal.levels[0]!.values;
console.log(`places of 13 000 scores ${median(101, () => descendingRanks(many)).toFixed(2)} ms`);
for (const method of ["pearson", "spearman", "kendall"] as const) {
  console.log(
    `${method} of 91 × 91 columns of 1 000 ${median(3, () => correlationMatrix(scores, method)).toFixed(0)} ms`,
  );
}
const left = median(5, () => removalEffects(plan));
const rebuilt = median(1, () => indicators.forEach((id) => rebuildWithout(plan, id)));
console.log(
  `each of 91 indicators left out of 1 000 × 91: ${left.toFixed(0)} ms (COINr ${peerSeconds} s: ` +
    `${((1000 * peerSeconds) / left).toFixed(0)} times), rebuilt without it ${rebuilt.toFixed(0)} ms`,
);
console.log(`audit of 1 000 × 91 ${median(3, () => auditIndex(plan)).toFixed(0)} ms`);
