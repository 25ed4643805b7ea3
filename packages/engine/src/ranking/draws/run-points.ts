import type { IndexProblem } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import type { PreparedFactor } from "./factor.ts";
import type { RankDraws } from "./rank-draws.ts";
import { runAt } from "./run-draw.ts";

export interface PointRange {
  /** Number of the first point. */
  readonly from: number;
  /** Number of the point after the last one. */
  readonly to: number;
  readonly seed: number;
}

/**
 * Computes the index at several points of the factors' space. Where all factors have options, a combination that came
 * before is not computed again.
 *
 * @param coordinatesOf number of a point → one coordinate a factor, from 0 to below 1
 * @returns no draws when one fails; the problems then tell which, and with which settings
 * @throws RangeError when `from` and `to` are no whole numbers from 0 up, in order
 */
export function runPoints(
  plan: IndexPlan,
  factors: readonly PreparedFactor[],
  coordinatesOf: (number: number) => ArrayLike<number>,
  { from, to, seed }: PointRange,
): { draws: RankDraws | null; problems: readonly IndexProblem[] } {
  if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to))
    throw new RangeError(`draws require whole numbers with 0 ≤ from ≤ to, got ${from} and ${to}`);
  const { units, times } = plan.data;
  const width = units.length;
  const ranks = new Int32Array((to - from) * width);
  const scores = new Float64Array((to - from) * width).fill(Number.NaN);
  const options = new Int32Array((to - from) * factors.length);
  const allHaveOptions = factors.every((factor) => factor.options !== null);
  const before = new Map<string, number>();
  for (let number = from; number < to; number += 1) {
    const start = (number - from) * width;
    const point = runAt(plan, factors, coordinatesOf(number), { seed, number, computed: before });
    if (point.problems.length > 0) return { draws: null, problems: point.problems };
    options.set(point.options, (number - from) * factors.length);
    if (point.run === null) {
      const same = before.get(point.options.join())! * width;
      ranks.copyWithin(start, same, same + width);
      scores.copyWithin(start, same, same + width);
      continue;
    }
    if (allHaveOptions) before.set(point.options.join(), number - from);
    const { run } = point;
    for (let place = 0; place < run.rows.length; place += 1) {
      ranks[start + run.rows[place]!] = run.ranks[place]!;
      scores[start + run.rows[place]!] = run.scores[place]!;
    }
  }
  const described = factors.map(({ id, type, options: drawnFrom }) => ({
    id,
    type,
    options: drawnFrom === null ? null : drawnFrom.labels,
  }));
  const frame = { units, ...(times === undefined ? {} : { times }), from, count: to - from };
  return { draws: { ...frame, ranks, scores, factors: described, options }, problems: [] };
}
