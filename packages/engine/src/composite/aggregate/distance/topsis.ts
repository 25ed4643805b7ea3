import { extremes } from "../../normalise/scales/extremes.ts";
import { completeRows } from "../complete-rows.ts";

/**
 * TOPSIS: closeness of each row to the best and distance from the worst values. Children are divided by their Euclidean
 * norm and multiplied by their share of the weights; the score is d⁻ ÷ (d⁺ + d⁻), with the Euclidean distances to the
 * smallest and the largest values.
 *
 * @param children columns where more is better, each with one number a row; `NaN` is missing and leaves the row out
 * @param weights  one a child, ≥ 0, on any scale
 * @returns one a row, 0 to 1; `NaN` where a child is missing, and everywhere when all rows are alike
 * @see Hwang and Yoon (1981), Multiple attribute decision making
 * @example [...topsis([new Float64Array([3, 4]), new Float64Array([1, 1])], [1, 1])] // => [0, 1]
 */
export function topsis(children: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const length = children[0]?.length ?? 0;
  const toBest = new Float64Array(length);
  const toWorst = new Float64Array(length);
  const scores = new Float64Array(length).fill(Number.NaN);
  const rows = completeRows(children);
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
  for (const [child, column] of children.entries()) {
    const weight = (weights[child] as number) / total;
    let squares = 0;
    for (const row of rows) squares += (column[row] as number) ** 2;
    if (weight === 0 || squares === 0) continue;
    const factor = weight / Math.sqrt(squares);
    const { min, max } = extremes(Float64Array.from(rows, (row) => column[row] as number));
    for (const row of rows) {
      toBest[row] = (toBest[row] as number) + (factor * (max - (column[row] as number))) ** 2;
      toWorst[row] = (toWorst[row] as number) + (factor * ((column[row] as number) - min)) ** 2;
    }
  }
  for (const row of rows) {
    const worst = Math.sqrt(toWorst[row] as number);
    scores[row] = worst / (Math.sqrt(toBest[row] as number) + worst);
  }
  return scores;
}
