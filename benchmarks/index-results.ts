// What is looked up in an index of 1 000 × 91 that stands: places, correlations, each indicator left out (its weight 0, or
// the index rebuilt without it), and the whole audit. Run by `node benchmarks/index-results.ts`.
import {
  auditIndex,
  correlationMatrix,
  descendingRanks,
  prepareIndex,
  rebuildWithout,
  removalEffects,
  seededRandom,
} from "@urbimetry/engine";
import { IndexRecipe } from "@urbimetry/model";
import { inventedData, inventedElements } from "./invented-index.ts";
import { medianTime } from "./median-time.ts";

/** Seconds that COINr 1.1.14 takes to leave out each indicator once, on two cores, measured apart. */
const peerSeconds = 75;

const elements = inventedElements(91);
const data = inventedData(1000, 91);

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

const random = seededRandom(1);
const many = Float64Array.from({ length: 13_000 }, random);
const scores = plan.nominal.levels[0]!.values;
console.log(`places of 13 000 scores ${medianTime(101, () => descendingRanks(many)).toFixed(2)} ms`);
for (const method of ["pearson", "spearman", "kendall"] as const) {
  console.log(
    `${method} of 91 × 91 columns of 1 000 ${medianTime(3, () => correlationMatrix(scores, method)).toFixed(0)} ms`,
  );
}
const left = medianTime(5, () => removalEffects(plan));
const rebuilt = medianTime(1, () => data.indicators.forEach((id) => rebuildWithout(plan, id)));
console.log(
  `each of 91 indicators left out of 1 000 × 91: ${left.toFixed(0)} ms (COINr ${peerSeconds} s: ` +
    `${((1000 * peerSeconds) / left).toFixed(0)} times), rebuilt without it ${rebuilt.toFixed(0)} ms`,
);
console.log(`audit of 1 000 × 91 ${medianTime(3, () => auditIndex(plan)).toFixed(0)} ms`);
