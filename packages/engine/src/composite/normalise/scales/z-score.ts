import { moments } from "../../statistics/moments.ts";
import { deviationOf } from "../../statistics/standard-deviation.ts";

/**
 * Standard scores: (x − mean of x) ÷ sd · `sd` + `mean`, with the sample standard deviation (n − 1).
 *
 * @param values directed, so that more is better; `NaN` is missing
 * @returns `NaN` everywhere when all values are the same, or there is only one
 * @example [...zScore(new Float64Array([1, 2, 3]), { mean: 100, sd: 10 })] // => [90, 100, 110]
 */
export function zScore(
  values: Float64Array,
  { mean, sd }: { mean: number; sd: number } = { mean: 0, sd: 1 },
): Float64Array {
  const own = moments(values);
  const deviation = deviationOf(own) || Number.NaN;
  const scores = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1)
    scores[row] = (((values[row] as number) - own.mean) / deviation) * sd + mean;
  return scores;
}
