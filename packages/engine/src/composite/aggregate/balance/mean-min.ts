import { zScore } from "../../normalise/scales/z-score.ts";
import { meanAndImbalance } from "./mean-and-imbalance.ts";

/**
 * Mean-min function: children on a standard scale of mean 100 and standard deviation 10 (n − 1), then
 * M − α (√((M − min)² + β²) − β), which is the mean for α = 0 and the smallest child for α = 1 and β = 0.
 *
 * @param children columns where more is better, each with one number a row; `NaN` is missing
 * @param weights  one a child, ≥ 0, on any scale, for the mean; a child of weight 0 counts for nothing
 * @param alpha    0 to 1: how much of the gap between mean and smallest child is taken off
 * @param beta     ≥ 0: gaps well below it cost little
 * @returns one a row; `NaN` where no child that counts is there
 * @see Casadio Tarabusi and Guarini (2013), An unbalance adjustment method for development indicators
 * @example [...meanMin([new Float64Array([1, 2, 3])], [1], { alpha: 0.5, beta: 1 })] // => [90, 100, 110]
 */
export function meanMin(
  children: readonly Float64Array[],
  weights: ArrayLike<number>,
  { alpha, beta }: { alpha: number; beta: number },
): Float64Array {
  const standard = children.map((column) => zScore(column, { mean: 100, sd: 10 }));
  const { means, smallest } = meanAndImbalance(standard, weights, "population");
  return means.map((mean, row) => {
    const gap = mean - (smallest[row] as number);
    return mean - alpha * (Math.sqrt(gap * gap + beta * beta) - beta);
  });
}
