import { zScore } from "../../normalise/scales/z-score.ts";
import { meanAndImbalance } from "./mean-and-imbalance.ts";

/** How the Mazziotta-Pareto index punishes unbalanced profiles. */
export interface MazziottaParetoSettings {
  /** `minus` where the index rewards high values, `plus` where high is bad. */
  penalty: "minus" | "plus";
  /** Divisor of the unit's own spread: n − 1 as Compind 3.4, n as the original paper. */
  spread: "sample" | "population";
}

/**
 * Mazziotta-Pareto index: children on a standard scale of mean 100 and standard deviation 10 (n − 1), then M (1 ∓ cv²) with
 * cv = S ÷ M over the children of the row.
 *
 * @param children columns where more is better, each with one number a row; `NaN` is missing
 * @param weights  one a child, ≥ 0, on any scale; a child of weight 0 counts for nothing
 * @returns one a row; `NaN` where no child that counts is there
 * @see Mazziotta and Pareto (2016), On a generalized non-compensatory composite index, Social Indicators Research 127
 * @example [...mazziottaPareto([new Float64Array([1, 2, 3])], [1], { penalty: "minus", spread: "population" })] // => [90, 100, 110]
 */
export function mazziottaPareto(
  children: readonly Float64Array[],
  weights: ArrayLike<number>,
  { penalty, spread }: MazziottaParetoSettings,
): Float64Array {
  const standard = children.map((column) => zScore(column, { mean: 100, sd: 10 }));
  const { means, spreads } = meanAndImbalance(standard, weights, spread);
  const sign = penalty === "minus" ? -1 : 1;
  return means.map((mean, row) => {
    const variation = (spreads[row] as number) / mean;
    return mean * (1 + sign * variation * variation);
  });
}
