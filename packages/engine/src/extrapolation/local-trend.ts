/** How a series moves, in parts of the variance of its measuring: level and slope wander, the slope dies away. */
export interface TrendModel {
  /** Variance of a year's movement of the level. */
  level: number;
  /** Variance of a year's change of the slope. */
  slope: number;
  /** Part of the slope that is left a year later, 0 to 1. */
  damping: number;
}

/** What a series says under one model. */
export interface FilteredTrend {
  /** Sum of squared surprises, each by its own variance, and sum of the logarithms of these variances. */
  squares: number;
  logVariances: number;
  /** Number of surprises: observations after the first. */
  count: number;
  /** Mean, and variance in parts of the variance of measuring, of an observation so many years after the last. */
  ahead: (years: number) => { mean: number; variance: number };
}

/** Variance of the slope before anything is seen, in parts of the variance of measuring. */
const firstSlope = 1;

/**
 * Runs the Kalman filter of a damped local linear trend along a series with gaps.
 *
 * @param years  increasing whole numbers
 * @param places one a year of `years`, on the scale of the trend
 * @see Durbin and Koopman (2012), Time Series Analysis by State Space Methods, section 3.2; damping by Gardner and
 *   McKenzie (1985)
 */
export function filterTrend(years: readonly number[], places: readonly number[], model: TrendModel): FilteredTrend {
  const { damping } = model;
  let level = places[0] ?? 0;
  let slope = 0;
  // Covariance of level and slope: the first observation says the level as well as it was measured.
  let [levels, both, slopes] = [1, 0, firstSlope];
  let [squares, logVariances, count] = [0, 0, 0];
  const step = (): void => {
    level += damping * slope;
    slope *= damping;
    levels += 2 * damping * both + damping * damping * slopes + model.level;
    both = damping * both + damping * damping * slopes;
    slopes = damping * damping * slopes + model.slope;
  };
  for (let place = 1; place < years.length; place += 1) {
    for (let year = years[place - 1] ?? 0; year < (years[place] ?? 0); year += 1) step();
    const variance = levels + 1;
    const surprise = (places[place] ?? 0) - level;
    squares += (surprise * surprise) / variance;
    logVariances += Math.log(variance);
    count += 1;
    const [gainLevel, gainSlope] = [levels / variance, both / variance];
    level += gainLevel * surprise;
    slope += gainSlope * surprise;
    slopes -= gainSlope * both;
    both -= gainLevel * both;
    levels -= gainLevel * levels;
  }
  const end = { level, slope, levels, both, slopes };
  return {
    squares,
    logVariances,
    count,
    ahead(yearsAhead) {
      ({ level, slope, levels, both, slopes } = end);
      for (let year = 0; year < yearsAhead; year += 1) step();
      return { mean: level, variance: levels + 1 };
    },
  };
}
