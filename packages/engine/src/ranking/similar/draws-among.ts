import { ascendingOrder } from "../../composite/results/ascending-order.ts";
import type { RankDraws } from "../draws/rank-draws.ts";

/**
 * The draws of some units alone, with their places among each other: a city among those that are like it. All that is told
 * of draws can be told of these.
 *
 * @param rows positions among the draws' units, of one year in a panel
 * @throws RangeError for rows of several years
 */
export function drawsAmong(draws: RankDraws, rows: readonly number[]): RankDraws {
  const { units, times, count } = draws;
  if (new Set(rows.map((row) => times?.[row])).size > 1) throw new RangeError("drawsAmong requires units of one year");
  const width = rows.length;
  const ranks = new Int32Array(count * width);
  const scores = new Float64Array(count * width);
  const own = new Float64Array(width);
  for (let draw = 0; draw < count; draw += 1) {
    rows.forEach((row, place) => {
      const rank = draws.ranks[draw * units.length + row]!;
      own[place] = rank > 0 ? rank : Number.NaN;
      scores[draw * width + place] = draws.scores[draw * units.length + row]!;
    });
    const order = ascendingOrder(own);
    let rank = 1;
    for (let place = 0; place < order.length; place += 1) {
      if (place > 0 && own[order[place]!] !== own[order[place - 1]!]) rank = place + 1;
      ranks[draw * width + order[place]!] = rank;
    }
  }
  return {
    ...draws,
    units: rows.map((row) => units[row]!),
    ...(times === undefined ? {} : { times: rows.map((row) => times[row]!) }),
    ranks,
    scores,
  };
}
