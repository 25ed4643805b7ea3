import type { ValidRange } from "@urbimetry/model";
import { filterTrend, type TrendModel } from "./local-trend.ts";
import { studentHalfWidth } from "./student-quantile.ts";
import { fromScale, toScale, trendScale, type TrendScale } from "./trend-scale.ts";

/** What a series is carried on with. */
export interface ExtrapolationOptions {
  /** Values that can be true; decides on the scale. */
  validRange: ValidRange;
  /** Years after the last observation, each ≥ 1. */
  ahead: readonly number[];
  /** Chances that a band is to hold the observation; 0.5 and 0.8 when not given. */
  bands?: readonly number[];
}

/** A year beyond the series. */
export interface ExtrapolatedYear {
  year: number;
  /** Middle of the bands, in the unit of the series. */
  value: number;
  /** One a chance asked for, in the same order. */
  bands: readonly { chance: number; low: number; high: number }[];
}

/** A series carried on, or why it cannot be. */
export type Extrapolation =
  | { status: "computed"; scale: TrendScale; years: readonly ExtrapolatedYear[] }
  | { status: "missing"; reason: "too-few-observations" };

/** Below it nothing can be told apart from noise. */
const fewestObservations = 4;

/** Series of cities break and jump now and then: the tails of their bands are kept heavy, however long they are. */
const mostFreedom = 4;

/** Models that are weighed against each other: from a straight line to a walk without memory. */
const models: readonly TrendModel[] = [0, 0.1, 0.5, 2, 8].flatMap((level) =>
  [0, 0.02, 0.2].flatMap((slope) => [0.8, 0.95].map((damping) => ({ level, slope, damping }))),
);

/** What is known of a series before it is seen: how much measuring moves it, and how many observations that is worth. */
const priorWeight = 3;
const priorDeviation: Readonly<Record<TrendScale, (places: readonly number[]) => number>> = {
  logit: () => 0.05,
  log: () => 0.03,
  root: (places) => 0.03 * Math.max(0.5, ...places),
  plain: (places) => 0.03 * Math.max(1e-9, ...places.map(Math.abs)),
};

/**
 * Carries a series on by a damped local linear trend, on a scale that it cannot leave: log odds for shares, logarithms
 * for amounts, square roots for counts.
 *
 * Models from a straight line to a walk are weighed by how well they foretold the series itself (their marginal
 * likelihood, with a weak prior for the variance), and the bands hold what is left open about model, level and slope. They
 * are bands for what will be observed if things go on as they went: a plan, a crisis or a new definition is not in them.
 *
 * @param series increasing years, one value each, gaps allowed; at least four
 * @returns bands that widen with the years, `missing` where there are fewer than four observations
 * @throws RangeError when years do not increase, or a year ahead is not a whole number of at least 1
 * @see Gardner and McKenzie (1985), Forecasting trends in time series; Durbin and Koopman (2012), chapter 3
 */
export function extrapolate(
  series: readonly { year: number; value: number }[],
  { validRange, ahead, bands = [0.5, 0.8] }: ExtrapolationOptions,
): Extrapolation {
  const years = series.map(({ year }) => year);
  if (years.some((year, place) => place > 0 && !(year > (years[place - 1] ?? year))))
    throw new RangeError("extrapolate requires years that increase");
  if (ahead.some((year) => !Number.isInteger(year) || year < 1))
    throw new RangeError(`extrapolate requires whole years ahead of at least 1, got ${ahead.join(", ")}`);
  if (series.length < fewestObservations) return { status: "missing", reason: "too-few-observations" };
  const scale = trendScale(
    series.map(({ value }) => value),
    validRange,
  );
  const places = series.map(({ value }) => toScale(value, scale));
  const prior = priorWeight * priorDeviation[scale](places) ** 2;
  const freedom = series.length - 1 + priorWeight;
  const seen = models.map((model) => filterTrend(years, places, model));
  const logWeights = seen.map(
    ({ squares, logVariances }) => -0.5 * logVariances - 0.5 * freedom * Math.log(prior + squares),
  );
  const best = Math.max(...logWeights);
  const weights = logWeights.map((one) => Math.exp(one - best));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const last = years.at(-1) ?? 0;
  return {
    status: "computed",
    scale,
    years: ahead.map((further): ExtrapolatedYear => {
      let [mean, square] = [0, 0];
      seen.forEach((trend, place) => {
        const part = (weights[place] ?? 0) / total;
        const next = trend.ahead(further);
        mean += part * next.mean;
        square += part * (next.mean ** 2 + (next.variance * (prior + trend.squares)) / freedom);
      });
      const deviation = Math.sqrt(Math.max(0, square - mean * mean));
      return {
        year: last + further,
        value: fromScale(mean, scale),
        bands: bands.map((chance) => {
          const half = deviation * studentHalfWidth(chance, Math.min(freedom, mostFreedom));
          return { chance, low: fromScale(mean - half, scale), high: fromScale(mean + half, scale) };
        }),
      };
    }),
  };
}
