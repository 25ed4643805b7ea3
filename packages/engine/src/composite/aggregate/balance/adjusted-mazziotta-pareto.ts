import { extremes } from "../../normalise/scales/extremes.ts";
import { linearScale } from "../../normalise/scales/linear-scale.ts";
import { meanAndImbalance } from "./mean-and-imbalance.ts";

/** Scores with what imbalance takes off, or adds. */
export interface PenalisedScores {
  /** One a row; `NaN` where no child that counts is there, or where a child has no range. */
  scores: Float64Array;
  /** One a row, ≥ 0: S · cv. */
  penalties: Float64Array;
}

/**
 * Adjusted Mazziotta-Pareto index, comparable over time: each child is placed between goalposts, its reference ± half of
 * its range over all rows, which earn 70 and 130, so that the reference earns 100; then M ∓ S · cv with cv = S ÷ M and S of
 * divisor n.
 *
 * @param children   columns where more is better, each with one number a row of all years; `NaN` is missing
 * @param weights    one a child, ≥ 0, on any scale; a child of weight 0 counts for nothing
 * @param references one a child, in its unit: the value that earns 100
 * @param penalty    `minus` where the index rewards high values, `plus` where high is bad
 * @see Mazziotta and Pareto (2018), Measuring well-being over time, Social Indicators Research 136
 * @example [...adjustedMazziottaPareto([new Float64Array([0, 50, 100])], [1], [50], "minus").scores] // => [70, 100, 130]
 */
export function adjustedMazziottaPareto(
  children: readonly Float64Array[],
  weights: ArrayLike<number>,
  references: ArrayLike<number>,
  penalty: "minus" | "plus",
): PenalisedScores {
  const placed = children.map((column, child) => {
    const { min, max } = extremes(column);
    const half = (max - min) / 2;
    const reference = references[child] as number;
    return linearScale(column, { zero: reference - half, full: reference + half }, [70, 130]);
  });
  const { means, spreads } = meanAndImbalance(placed, weights, "population");
  const sign = penalty === "minus" ? -1 : 1;
  const penalties = means.map((mean, row) => (spreads[row] as number) ** 2 / mean);
  return { scores: means.map((mean, row) => mean + sign * (penalties[row] as number)), penalties };
}
