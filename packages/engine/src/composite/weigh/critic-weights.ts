import { correlation } from "../correlate/correlation.ts";
import { minMax } from "../normalise/scales/min-max.ts";
import { standardDeviation } from "../statistics/standard-deviation.ts";
import { sharesOf } from "./shares.ts";

/**
 * CRITIC weights: on columns scaled to 0…1, a column's weight is proportional to its standard deviation (n − 1) times
 * Σ (1 − r) over the other columns: spread, and conflict with the others.
 *
 * @param columns each with one number a row, not all the same; `NaN` is missing, correlations are pairwise complete
 * @returns one a column, ≥ 0, sum 1
 * @throws RangeError when a column has a single value or correlates with another in no pair
 * @see Diakoulaki, Mavrotas and Papayannakis (1995), Determining objective weights: the CRITIC method
 * @example [...criticWeights([new Float64Array([1, 2]), new Float64Array([2, 1])])] // => [0.5, 0.5]
 */
export function criticWeights(columns: readonly Float64Array[]): Float64Array {
  if (columns.length === 1) return Float64Array.of(1);
  const scaled = columns.map((column) => minMax(column, [0, 1]));
  const information = Float64Array.from(scaled, (column, place) => {
    let conflict = 0;
    for (const [other, against] of scaled.entries())
      if (other !== place) conflict += 1 - correlation(column, against, "pearson");
    return standardDeviation(column) * conflict;
  });
  if (information.some(Number.isNaN)) throw new RangeError("criticWeights requires columns whose values differ");
  return sharesOf(information);
}
