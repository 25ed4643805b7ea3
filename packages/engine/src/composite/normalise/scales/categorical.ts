import { quantileOfSorted, sortedPresent } from "../../statistics/quantile.ts";

/**
 * Scores of classes that lie between quantiles (type 7). The class of a value is the number of breaks at or below it, so a
 * value equal to a break belongs to the class above.
 *
 * @param values      directed, so that more is better; `NaN` is missing
 * @param percentiles 0 to 100, ascending
 * @param scores      one more than percentiles, from the lowest class up
 * @throws RangeError when the scores are not one more than the percentiles
 * @see OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 5, categorical scale
 * @example [...categorical(new Float64Array([1, 2, 3, NaN]), [50], [0, 100])] // => [0, 100, 100, null]
 */
export function categorical(
  values: Float64Array,
  percentiles: readonly number[],
  scores: readonly number[],
): Float64Array {
  if (scores.length !== percentiles.length + 1)
    throw new RangeError(`categorical requires ${percentiles.length + 1} scores, got ${scores.length}`);
  const sorted = sortedPresent(values);
  const breaks = percentiles.map((percentile) => quantileOfSorted(sorted, percentile / 100));
  return values.map((value) => {
    if (Number.isNaN(value)) return value;
    let reached = 0;
    for (const least of breaks) if (least <= value) reached += 1;
    return scores[reached] as number;
  });
}
