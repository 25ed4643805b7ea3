import { mean } from "../../composite/statistics/mean.ts";
import { skewness } from "../../composite/statistics/skewness.ts";
import { standardDeviation } from "../../composite/statistics/standard-deviation.ts";

/** From this skewness on, figures above 0 are compared by their ratios. */
const lopsided = 1;

/** A column of a profile in standard deviations from its mean, of the figures or of their logarithms. */
export interface ProfileScale {
  readonly isLogarithm: boolean;
  /** One a unit; `NaN` where missing, 0 everywhere in a column without spread. */
  readonly scores: Float64Array;
}

/**
 * Brings a column of a profile to a scale on which distances can be added: standard deviations from the mean. Where all
 * figures are above 0 and lopsided (skewness above 1, as populations are), logarithms are taken first: a city of twice
 * the size is then as far away as one of half the size.
 *
 * @param values one a unit; `NaN` is missing
 * @example profileScale(Float64Array.of(1, 10, 100, 1000, 100000)).isLogarithm // => true
 */
export function profileScale(values: Float64Array): ProfileScale {
  const isLogarithm = skewness(values) > lopsided && values.every((value) => !(value <= 0));
  const figures = isLogarithm ? values.map(Math.log) : values;
  const centre = mean(figures);
  const spread = standardDeviation(figures);
  const scores = figures.map((figure) => (spread > 0 ? (figure - centre) / spread : 0 * figure));
  return { isLogarithm, scores };
}
