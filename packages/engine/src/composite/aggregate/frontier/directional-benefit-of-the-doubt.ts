import { dot, favourableWeights, frontierOf } from "./frontier.ts";

/** A β this close to 0 is that of a unit on the frontier. */
const rounding = 1e-10;

/**
 * Directional benefit of the doubt: how far a unit would have to move along a direction g until no mixture of units
 * reaches it. β is the largest number such that y + βg is dominated by Σλy with Σλ ≤ 1, λ ≥ 0; the score is 1 ÷ (1 + β).
 *
 * Solved from the side of the weights: β = 1 ÷ max w · g with w · (y of any unit − y) ≤ 1, which is unbounded for a unit
 * that nothing dominates.
 *
 * @param children  columns of values ≥ 0, each with one number a row; `NaN` is missing and leaves the unit out
 * @param direction one a child, ≥ 0 and not all 0, in the child's unit
 * @returns one a row, above 0 to 1; `NaN` where a child is missing
 * @throws RangeError when the direction is negative anywhere, or 0 everywhere
 * @see Fusco (2015), Enhancing non-compensatory composite indicators: a directional proposal
 * @example [...directionalBenefitOfTheDoubt([new Float64Array([4, 2]), new Float64Array([4, 3])], [1, 1])] // => [1, 0.5]
 */
export function directionalBenefitOfTheDoubt(
  children: readonly Float64Array[],
  direction: ArrayLike<number>,
): Float64Array {
  const lengths = Array.from(direction);
  if (!lengths.every((length) => length >= 0) || !lengths.some((length) => length > 0))
    throw new RangeError(
      "directionalBenefitOfTheDoubt requires a direction of zero or more, and more than zero somewhere",
    );
  const frontier = frontierOf(children);
  const scaled = frontier.scales.map((scale, child) => (lengths[child] as number) / scale);
  const scores = new Float64Array(children[0]?.length ?? 0).fill(Number.NaN);
  for (const [place, row] of frontier.rows.entries()) {
    const base = frontier.units[place] as Float64Array;
    const solution = favourableWeights(frontier, { objective: scaled, base });
    const beta = solution.status === "unbounded" ? 0 : 1 / dot(solution.variables, scaled);
    scores[row] = beta < rounding ? 1 : 1 / (1 + beta);
  }
  return scores;
}
