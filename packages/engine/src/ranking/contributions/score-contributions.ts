import type { IndexPlan } from "../../composite/run/index-plan.ts";
import type { IndexRun } from "../../composite/run/index-run.ts";
import { nodeShares } from "./node-shares.ts";
import { nodeAt } from "./tree-of-run.ts";

/** Points of an element, on their way down: those that go with its score, and those that don't. */
interface Points {
  /** Points for each point of the element's score. */
  perScore: number;
  rest: number;
}

/**
 * What every element accounts for in a unit's score: on each level the points add up to the score, and the points of an
 * element are those of its children. See `nodeShares` for how a score is split among children.
 *
 * @param run   complete, of a plan with this structure
 * @param place of the unit among the run's units
 * @returns one a level, indicators first, each with one number an element; `NaN` for elements without a score, and all
 * `NaN` where the unit has none
 * @throws RangeError for a run without scores
 */
export function scoreContributions(structure: IndexPlan["structure"], run: IndexRun, place: number): Float64Array[] {
  const { levels } = structure;
  const points = levels.map(({ elements }) => elements.map((): Points => ({ perScore: 0, rest: 0 })));
  points.at(-1)![0]!.perScore = 1;
  for (let level = levels.length; level >= 2; level -= 1)
    for (let position = 0; position < levels[level - 1]!.elements.length; position += 1) {
      const own = points[level - 1]![position]!;
      const node = nodeAt(structure, run, level, position);
      const score = node.scores[place]!;
      if (Number.isNaN(score) || (own.perScore === 0 && own.rest === 0)) continue;
      const shares = nodeShares(node.children, node.method, place, score);
      const weights = node.children.values.map((column, child) =>
        Number.isNaN(column[place]!) ? 0 : node.children.weights[child]!,
      );
      const sum = weights.reduce((total, weight) => total + weight, 0);
      node.places.forEach((below, child) => {
        const value = node.children.values[child]![place]!;
        if (Number.isNaN(value)) return;
        const share = own.perScore * shares[child]!;
        // A child whose score is 0 can't carry points in proportion to it.
        const carries = share === 0 || Math.abs(value) > 1e-12 * Math.abs(score);
        points[level - 2]![below] = {
          perScore: carries && share !== 0 ? share / value : 0,
          rest: (own.rest * weights[child]!) / sum + (carries ? 0 : share),
        };
      });
    }
  return levels.map(({ elements }, below) =>
    Float64Array.from(elements, (_, position) => {
      const score = run.levels[below]!.values[position]![place]!;
      const index = run.levels.at(-1)!.values[0]![place]!;
      const { perScore, rest } = points[below]![position]!;
      return Number.isNaN(score) || Number.isNaN(index) ? Number.NaN : perScore * score + rest;
    }),
  );
}
