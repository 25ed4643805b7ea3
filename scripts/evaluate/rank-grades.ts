import { drawRanks, prepareIndex, summariseDraws } from "@urbimetry/engine";
import { goalpostSetsOf } from "@urbimetry/pipeline";
import type { EvaluationSize, EvaluationWorld } from "./evaluation-world.ts";
import { atMost, grade, type Grade, near } from "./grade.ts";
import { gradedRecipe, reportedInputs, trueInputs } from "./index-worlds.ts";

/** How often intervals of places and scores held the truth, and how wide they are. */
export interface RankCounts {
  places: number;
  scores: number;
  count: number;
  /** Widths of the places' intervals, as parts of the number of cities with a place. */
  widths: number[];
  /** Distance of the place from the true one, in the same parts. */
  shifts: number[];
  /** What kept the index from being drawn. */
  failures: string[];
}

export const noRankCounts = (): RankCounts => ({
  places: 0,
  scores: 0,
  count: 0,
  widths: [],
  shifts: [],
  failures: [],
});

/** Draws the index of what was reported, and looks whether the intervals hold the place by the true values. */
export async function countRanks(world: EvaluationWorld, { draws }: EvaluationSize, counts: RankCounts): Promise<void> {
  const recipe = gradedRecipe();
  const { uncertainty, ...certain } = recipe;
  if (!uncertainty) return;
  const inputs = await reportedInputs(world, world.last, recipe);
  const options = inputs.goalposts === null ? {} : { benchmarks: inputs.goalposts };
  const { plan, problems } = prepareIndex(inputs.recipe, inputs.elements, inputs.data, options);
  if (plan === null) {
    counts.failures.push(...problems.map(({ code }) => code));
    return;
  }
  const drawn = drawRanks(plan, uncertainty, {
    from: 0,
    to: draws,
    seed: world.seed,
    goalpostSets: goalpostSetsOf(recipe, world.framework),
  });
  if (drawn.draws === null) {
    counts.failures.push(...drawn.problems.map(({ code }) => code));
    return;
  }
  const summary = summariseDraws(drawn.draws, { interval: uncertainty.interval });
  const complete = await trueInputs(world, [world.last], { recipe: certain, gaps: false });
  const truth = prepareIndex(complete.recipe, complete.elements, complete.data, options).plan?.nominal;
  if (!truth) {
    counts.failures.push("truth-without-index");
    return;
  }
  const trueScores = new Map(truth.units.map((unit, place) => [unit, truth.scores[place] ?? Number.NaN]));
  const { nominal } = plan;
  // Only cities with a place are told apart, so the true places are counted among them.
  const placed = nominal.units.filter((_, place) => (nominal.ranks[place] ?? 0) > 0);
  const better = (unit: string) =>
    1 + placed.filter((other) => (trueScores.get(other) ?? 0) > (trueScores.get(unit) ?? 0)).length;
  nominal.units.forEach((unit, place) => {
    const rank = nominal.ranks[place] ?? 0;
    const row = summary.units.indexOf(unit);
    const score = trueScores.get(unit);
    if (rank === 0 || row < 0 || score === undefined) return;
    const [low, high] = [summary.rankLow[row] ?? Number.NaN, summary.rankHigh[row] ?? Number.NaN];
    const true_ = better(unit);
    counts.count += 1;
    if (true_ >= Math.floor(low) && true_ <= Math.ceil(high)) counts.places += 1;
    if (score >= (summary.scoreLow[row] ?? Infinity) && score <= (summary.scoreHigh[row] ?? -Infinity))
      counts.scores += 1;
    counts.widths.push((high - low) / placed.length);
    counts.shifts.push(Math.abs(true_ - rank) / placed.length);
  });
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Lines of the table. */
export function rankGrades({ places, scores, count, widths, shifts, failures }: RankCounts): Grade[] {
  const area = "Intervals of places";
  const failed = failures.length > 0 ? ` (not drawn: ${[...new Set(failures)].join(", ")})` : "";
  return [
    grade(
      {
        id: "ranks-held",
        area,
        what: `Intervals of 90 % that hold the place by the true values${failed}`,
        figure: places / count,
        count,
      },
      near(0.9, 5),
    ),
    grade(
      {
        id: "scores-held",
        area,
        what: "Intervals of 90 % that hold the score by the true values",
        figure: scores / count,
        count,
      },
      near(0.9, 5),
    ),
    grade(
      {
        id: "ranks-width",
        area,
        what: "Median width of a place's interval, as a part of all places",
        figure: median(widths),
        count,
      },
      atMost(0.15, 0.3),
    ),
    grade(
      {
        id: "ranks-shift",
        area,
        what: "Median distance of a place from the true one, as a part of all places",
        figure: median(shifts),
        count,
      },
      atMost(0.03, 0.06),
    ),
  ];
}
