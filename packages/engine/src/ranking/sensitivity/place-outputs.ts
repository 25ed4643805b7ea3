import type { IndexPlan } from "../../composite/run/index-plan.ts";
import type { RankDraws } from "../draws/rank-draws.ts";

/** Places as the recipe has them, one a row of the plan's data; 0 where a unit has none. */
export function nominalRanks(plan: IndexPlan): Int32Array {
  const ranks = new Int32Array(plan.data.units.length);
  plan.nominal.rows.forEach((row, place) => {
    ranks[row] = plan.nominal.ranks[place]!;
  });
  return ranks;
}

/**
 * Place of one unit in every draw. Where it has none, it counts as coming after all that have one (of its year, in a
 * panel).
 */
export function placesOfUnit(draws: RankDraws, unit: number): Float64Array {
  const { units, count, ranks } = draws;
  const places = new Float64Array(count);
  for (let draw = 0; draw < count; draw += 1) {
    const rank = ranks[draw * units.length + unit]!;
    places[draw] = rank > 0 ? rank : afterTheLast(draws, draw, unit);
  }
  return places;
}

function afterTheLast({ units, times, ranks }: RankDraws, draw: number, unit: number): number {
  let placed = 0;
  for (let other = 0; other < units.length; other += 1)
    if (ranks[draw * units.length + other]! > 0 && times?.[other] === times?.[unit]) placed += 1;
  return placed + 1;
}

/**
 * How far places lie from the recipe's: for every draw, the mean over units with a nominal place of |place − nominal
 * place|; 0 where no unit has one.
 *
 * @param nominal one a unit, of `nominalRanks`
 */
export function meanShifts(draws: RankDraws, nominal: Int32Array): Float64Array {
  const sums = new Float64Array(draws.count);
  let placed = 0;
  for (let unit = 0; unit < nominal.length; unit += 1) {
    if (nominal[unit] === 0) continue;
    placed += 1;
    const places = placesOfUnit(draws, unit);
    for (let draw = 0; draw < draws.count; draw += 1) sums[draw]! += Math.abs(places[draw]! - nominal[unit]!);
  }
  return placed === 0 ? sums : sums.map((sum) => sum / placed);
}
