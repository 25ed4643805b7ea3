import { type IndexRun, prepareIndex } from "@urbimetry/engine";
import type { ImputationMethod, IndexRecipe } from "@urbimetry/model";
import type { IndexInputs } from "@urbimetry/pipeline";
import type { EvaluationWorld } from "./evaluation-world.ts";
import { grade, type Grade } from "./grade.ts";
import { gradedRecipe, trueInputs } from "./index-worlds.ts";

/** Ways of treating gaps, with how many years they look at. */
const methods: readonly { name: string; method: ImputationMethod; years: number }[] = [
  { name: "left out, weights of the rest grow (the recipe)", method: { type: "none" }, years: 1 },
  { name: "mean of all cities", method: { type: "mean" }, years: 1 },
  { name: "median of all cities", method: { type: "median" }, years: 1 },
  { name: "mean of the region", method: { type: "group-mean", group: "region_group" }, years: 1 },
  { name: "the city's other indicators of the sub-dimension", method: { type: "row-mean", withinLevel: 4 }, years: 1 },
  {
    name: "expectation–maximisation within the sub-dimension",
    method: { type: "em", withinLevel: 4, tolerance: 1e-5, maxIterations: 300 },
    years: 1,
  },
  { name: "latest of the last five years", method: { type: "latest" }, years: 5 },
  { name: "line through the last five years", method: { type: "linear" }, years: 5 },
];

/** Errors of scores by method, in points of the index, with how much each city had reported. */
export type MissingCounts = Map<string, { error: number; coverage: number }[]>;

/** Computes the index of true values with the gaps of what was reported, method by method, and sets it against the truth. */
export async function countMissing(world: EvaluationWorld, counts: MissingCounts): Promise<void> {
  const base = { ...gradedRecipe(), uncertainty: undefined };
  const { uncertainty: _, ...recipe } = base;
  const complete = await trueInputs(world, [world.last], { recipe: withMethod(recipe, { type: "none" }), gaps: false });
  const truth = scoresOf(complete, world.last);
  for (const { name, method, years } of methods) {
    const span = Array.from({ length: years }, (_year, place) => world.last - years + 1 + place);
    const inputs = await trueInputs(world, span, { recipe: withMethod(recipe, method), gaps: true });
    const list = counts.get(name) ?? [];
    counts.set(name, list);
    for (const [unit, { score, coverage }] of scoresOf(inputs, world.last)) {
      const true_ = truth.get(unit);
      if (true_ !== undefined) list.push({ error: score - true_.score, coverage });
    }
  }
}

function withMethod(recipe: IndexRecipe, method: ImputationMethod): IndexRecipe {
  return { ...recipe, steps: recipe.steps.map((step) => (step.step === "impute" ? { ...step, method } : step)) };
}

/** Scores of a year by city; a method that cannot be done gives none. */
function scoresOf(
  { recipe, elements, data, goalposts }: IndexInputs,
  year: number,
): Map<string, { score: number; coverage: number }> {
  const { plan } = prepareIndex(recipe, elements, data, goalposts === null ? {} : { benchmarks: goalposts });
  const scores = new Map<string, { score: number; coverage: number }>();
  if (plan === null) return scores;
  const run: IndexRun = plan.nominal;
  run.units.forEach((unit, place) => {
    const score = run.scores[place] ?? Number.NaN;
    const time = run.times?.[place];
    if (Number.isNaN(score) || (time !== undefined && time !== year)) return;
    scores.set(unit, { score, coverage: run.coverage[place] ?? 0 });
  });
  return scores;
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? Number.NaN : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const points = (value: number): string =>
  Number.isNaN(value) ? "not measured" : `${value > 0 ? "+" : ""}${value.toFixed(2)} points`;

/** Lines of the table: bias over all cities and over the third that reports least, and the mean error. */
export function missingGrades(counts: MissingCounts): Grade[] {
  const area = "Gaps that are not at random";
  return methods.flatMap(({ name, method }) => {
    const list = counts.get(name) ?? [];
    const sorted = list.toSorted((one, other) => one.coverage - other.coverage);
    const least = sorted.slice(0, Math.ceil(sorted.length / 3));
    const bias = mean(list.map(({ error }) => error));
    const biasOfLeast = mean(least.map(({ error }) => error));
    const size = mean(list.map(({ error }) => Math.abs(error)));
    return [
      grade(
        {
          id: `missing-${method.type}-bias`,
          area,
          what: `Bias of the index, gaps ${name}`,
          figure: bias,
          shown: `${points(bias)}; ${points(biasOfLeast)} for the third that reports least; off by ${Number.isNaN(size) ? "–" : size.toFixed(2)} in the mean`,
          count: list.length,
        },
        { good: [-0.5, 0.5], fair: [-1.5, 1.5], words: "within ± 0.5 of 100 points" },
      ),
    ];
  });
}
