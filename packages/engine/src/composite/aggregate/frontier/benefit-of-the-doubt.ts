import { dot, favourableWeights, frontierOf } from "./frontier.ts";

/** Scores of units judged by the weights that favour each most. */
export interface FavouredScores {
  /** One a row, 0 to 1; 1 on the frontier, `NaN` where a child is missing. */
  scores: Float64Array;
  /** One a child, each with one number a row: the part of the unit's score that the child gives. */
  shares: Float64Array[];
}

/** Least and largest part of a unit's score that one child may give, 0 to 1. */
export interface ShareLimits {
  low?: number | undefined;
  high?: number | undefined;
}

/** Scores this close to 1 are on the frontier, and tie there. */
const rounding = 1e-10;

/**
 * Benefit of the doubt: every unit is scored with the weights w ≥ 0 that are best for it, under which no unit scores above
 * 1. With limits, each child gives between `low` and `high` of the assessed unit's score. Scores are unique; weights, and
 * without limits shares, often are not.
 *
 * @param children columns of values ≥ 0, each with one number a row; `NaN` is missing and leaves the unit out
 * @throws RangeError when the limits leave no shares that sum to 1
 * @see Cherchye, Moesen, Rogge and Van Puyenbroeck (2007), An introduction to benefit of the doubt composite indicators
 * @example [...benefitOfTheDoubt([new Float64Array([4, 2, 2]), new Float64Array([1, 2, 1])]).scores] // => [1, 1, 0.6666666666666666]
 */
export function benefitOfTheDoubt(children: readonly Float64Array[], limits: ShareLimits = {}): FavouredScores {
  const { low = 0, high = 1 } = limits;
  const room = 1e-12;
  if (low > high || low * children.length > 1 + room || high * children.length < 1 - room)
    throw new RangeError(
      `benefitOfTheDoubt requires limits that ${children.length} shares can meet, got ${low} to ${high}`,
    );
  const frontier = frontierOf(children);
  const rows = children[0]?.length ?? 0;
  const scores = new Float64Array(rows).fill(Number.NaN);
  const shares = children.map(() => new Float64Array(rows).fill(Number.NaN));
  for (const [place, row] of frontier.rows.entries()) {
    const unit = frontier.units[place] as Float64Array;
    const { variables } = favourableWeights(frontier, unit, null, shareRows(unit, low, high));
    const score = dot(variables, unit);
    scores[row] = score > 1 - rounding ? 1 : score;
    for (const [child, column] of shares.entries())
      column[row] = ((variables[child] as number) * (unit[child] as number)) / score;
  }
  return { scores, shares };
}

/** low · Σ w y − w y_k ≤ 0 and w y_k − high · Σ w y ≤ 0 for every child k, where these say anything. */
function shareRows(unit: Float64Array, low: number, high: number): Float64Array[] {
  const at = (child: number, own: number, all: number): Float64Array =>
    unit.map((value, place) => value * (all + (place === child ? own : 0)));
  return [...unit.keys()].flatMap((child) => [
    ...(low > 0 ? [at(child, -1, low)] : []),
    ...(high < 1 ? [at(child, 1, -high)] : []),
  ]);
}
