import type { RankDraws } from "../draws/rank-draws.ts";
import { placesOfUnit } from "../sensitivity/place-outputs.ts";

/**
 * How much of the ranking is there, and how much is drawn: 1 − mean variance of a unit's places over the draws ÷ variance of
 * all places, (n² − 1) ÷ 12. 1 when no draw moves a place, about 0 when places are a lottery.
 *
 * On worlds with known truth, 90 % intervals hold the true place in 87 to 93 % of cases where this is from 0.8 to 0.99. Above,
 * intervals of a few whole places hold a little more. Below, reported figures are about as much error as fact; drawn around them, errors count twice, and intervals hold less:
 * 82 % at 0.6.
 *
 * @returns `NaN` without draws, or where fewer than two units ever have a place; in a panel the mean over its years, by
 * units
 */
export function placeReliability(draws: RankDraws): number {
  const { units, times, count, ranks } = draws;
  if (count === 0) return Number.NaN;
  const placed = new Map<number | undefined, number[]>();
  for (let unit = 0; unit < units.length; unit += 1) {
    let ever = false;
    for (let draw = 0; draw < count && !ever; draw += 1) ever = ranks[draw * units.length + unit]! > 0;
    if (!ever) continue;
    const time = times?.[unit];
    const members = placed.get(time);
    if (members === undefined) placed.set(time, [unit]);
    else members.push(unit);
  }
  let sum = 0;
  let all = 0;
  for (const members of placed.values()) {
    if (members.length < 2) continue;
    const within = members.reduce((total, unit) => total + variance(placesOfUnit(draws, unit)), 0) / members.length;
    sum += members.length * (1 - within / ((members.length ** 2 - 1) / 12));
    all += members.length;
  }
  return all === 0 ? Number.NaN : sum / all;
}

/** Population variance. */
function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
