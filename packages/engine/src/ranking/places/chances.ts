import type { RankDraws } from "../draws/rank-draws.ts";

/**
 * Chance that one unit is above another: the share of draws in which it is, draws in which they tie counting half, among
 * those in which both have a place.
 *
 * @param above position of the first unit among the draws' units
 * @returns `NaN` when the two never have a place together
 */
export function chanceAbove({ units, count, ranks }: RankDraws, above: number, below: number): number {
  let both = 0;
  let wins = 0;
  for (let draw = 0; draw < count; draw += 1) {
    const one = ranks[draw * units.length + above]!;
    const other = ranks[draw * units.length + below]!;
    if (one === 0 || other === 0) continue;
    both += 1;
    if (one < other) wins += 1;
    else if (one === other) wins += 0.5;
  }
  return both === 0 ? Number.NaN : wins / both;
}

/**
 * Chance of each of several units to be above each other one: row i, column j tells of i above j. The diagonal is ½.
 *
 * The work grows with the square of the units: take the few that are looked at.
 *
 * @param of positions among the draws' units
 */
export function chancesAbove(draws: RankDraws, of: readonly number[]): Float64Array[] {
  const matrix = of.map(() => new Float64Array(of.length));
  of.forEach((above, row) => {
    matrix[row]![row] = 0.5;
    for (let column = row + 1; column < of.length; column += 1) {
      const chance = chanceAbove(draws, above, of[column]!);
      matrix[row]![column] = chance;
      matrix[column]![row] = 1 - chance;
    }
  });
  return matrix;
}

/**
 * Chance of each unit to be among the first `k`: the share of all draws in which its place is at most k. A draw without a
 * place counts against it.
 *
 * @param k whole number ≥ 1
 * @returns one a unit
 * @throws RangeError for another k
 */
export function topChances({ units, count, ranks }: RankDraws, k: number): Float64Array {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`topChances requires a whole number ≥ 1, got ${k}`);
  const chances = new Float64Array(units.length);
  for (let draw = 0; draw < count; draw += 1)
    for (let unit = 0; unit < units.length; unit += 1) {
      const rank = ranks[draw * units.length + unit]!;
      if (rank > 0 && rank <= k) chances[unit]! += 1;
    }
  return chances.map((draws) => draws / count);
}
