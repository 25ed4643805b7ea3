import type { RankDraws } from "../draws/rank-draws.ts";
import { quantileOfSorted } from "../../composite/statistics/quantile.ts";

/** What the draws say of each unit; one number a row of the plan's data, `NaN` where the unit never had a place. */
export interface DrawSummary {
  readonly units: readonly string[];
  readonly times?: readonly number[];
  /** Share of the draws that the intervals hold. */
  readonly interval: number;
  /** Ends of the interval of the place, type-7 quantiles: they may lie between two places. */
  readonly rankLow: Float64Array;
  readonly rankHigh: Float64Array;
  readonly rankMedian: Float64Array;
  readonly rankMean: Float64Array;
  /** Ends of the interval of the score. */
  readonly scoreLow: Float64Array;
  readonly scoreHigh: Float64Array;
  /** Share of draws in which the unit had a place; below 1 its interval is of those draws alone. */
  readonly placedShare: Float64Array;
}

/**
 * Intervals, median and mean of each unit's places over the draws.
 *
 * @param interval share of the draws to be held: 0.9 gives the 5 % and 95 % quantiles
 * @throws RangeError for a share outside 0 to 1
 */
export function summariseDraws(draws: RankDraws, { interval = 0.9 } = {}): DrawSummary {
  const { units, times, count } = draws;
  const column = () => new Float64Array(units.length).fill(Number.NaN);
  const summary = {
    units,
    ...(times === undefined ? {} : { times }),
    interval,
    rankLow: column(),
    rankHigh: column(),
    rankMedian: column(),
    rankMean: column(),
    scoreLow: column(),
    scoreHigh: column(),
    placedShare: column(),
  };
  const low = (1 - interval) / 2;
  for (let unit = 0; unit < units.length; unit += 1) {
    const ranks = ranksOfUnit(draws, unit);
    summary.placedShare[unit] = count === 0 ? Number.NaN : ranks.length / count;
    if (ranks.length > 0) {
      summary.rankMean[unit] = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
      summary.rankLow[unit] = quantileOfSorted(ranks, low);
      summary.rankMedian[unit] = quantileOfSorted(ranks, 0.5);
      summary.rankHigh[unit] = quantileOfSorted(ranks, 1 - low);
    }
    const scores = scoresOfUnit(draws, unit);
    summary.scoreLow[unit] = quantileOfSorted(scores, low);
    summary.scoreHigh[unit] = quantileOfSorted(scores, 1 - low);
  }
  return summary;
}

/** Places of one unit in the draws in which it has one, ascending. */
function ranksOfUnit({ units, count, ranks }: RankDraws, unit: number): Float64Array {
  const own = new Float64Array(count);
  let placed = 0;
  for (let draw = 0; draw < count; draw += 1) {
    const rank = ranks[draw * units.length + unit]!;
    if (rank > 0) own[placed++] = rank;
  }
  return own.subarray(0, placed).sort();
}

function scoresOfUnit({ units, count, scores }: RankDraws, unit: number): Float64Array {
  const own = new Float64Array(count);
  let scored = 0;
  for (let draw = 0; draw < count; draw += 1) {
    const score = scores[draw * units.length + unit]!;
    if (!Number.isNaN(score)) own[scored++] = score;
  }
  return own.subarray(0, scored).sort();
}
