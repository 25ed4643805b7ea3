import type { AggregationMethod } from "@urbimetry/model";
import { mean } from "../statistics/mean.ts";
import { withholdThin } from "./withhold-thin.ts";
import { adjustedMazziottaPareto } from "./balance/adjusted-mazziotta-pareto.ts";
import { mazziottaPareto } from "./balance/mazziotta-pareto.ts";
import { meanMin } from "./balance/mean-min.ts";
import { dp2 } from "./distance/dp2.ts";
import { topsis } from "./distance/topsis.ts";
import { wroclawDistance } from "./distance/wroclaw.ts";
import { benefitOfTheDoubt } from "./frontier/benefit-of-the-doubt.ts";
import { directionalBenefitOfTheDoubt } from "./frontier/directional-benefit-of-the-doubt.ts";
import { arithmeticMean } from "./means/arithmetic-mean.ts";
import { geometricMean } from "./means/geometric-mean.ts";
import { harmonicMean } from "./means/harmonic-mean.ts";
import { orderedMean } from "./means/ordered-mean.ts";
import { powerMean } from "./means/power-mean.ts";
import { weightedMedian } from "./means/weighted-median.ts";
import { copelandScores } from "./outranking/copeland-scores.ts";

/** The children of one element. */
export interface Children {
  readonly codes: readonly string[];
  /** One a child, each with one number a row; `NaN` is missing. */
  readonly values: readonly Float64Array[];
  /** One a child, on any scale; a child of weight 0 counts for nothing. */
  readonly weights: ArrayLike<number>;
  /** In a panel, one a row: the year. */
  readonly times?: readonly number[] | undefined;
}

/**
 * Scores of an element from its children by one method. In a panel, methods that compare rows with each other do so within
 * each year, except the adjusted Mazziotta-Pareto index, which is made to compare years.
 *
 * Higher is better in every method: where Wrocław's distance is asked for, 1 − distance is given.
 *
 * @returns one a row; `NaN` where too few children are there
 * @throws RangeError where a method has no result for the values: 0 or below under a geometric mean, …
 */
export function aggregateChildren(children: Children, method: AggregationMethod): Float64Array {
  const used = withoutWeightless(children);
  const rows = children.values[0]?.length ?? 0;
  if (used.values.length === 0) return new Float64Array(rows).fill(Number.NaN);
  const scores = isWithinYear(method) ? yearByYear(used, method) : scoresOf(used, method);
  return withholdThin(scores, children.values, method.atLeast);
}

/** Children that count for something. */
export function withoutWeightless(children: Children): Children {
  const counts = children.codes.map((_, child) => child).filter((child) => children.weights[child] !== 0);
  if (counts.length === children.codes.length) return children;
  return {
    codes: counts.map((child) => children.codes[child] as string),
    values: counts.map((child) => children.values[child] as Float64Array),
    weights: Float64Array.from(counts, (child) => children.weights[child] as number),
    times: children.times,
  };
}

const rowByRow = new Set<AggregationMethod["type"]>(["arithmetic", "geometric", "harmonic", "power", "median", "owa"]);

const isWithinYear = ({ type }: AggregationMethod): boolean =>
  !rowByRow.has(type) && type !== "adjusted-mazziotta-pareto";

function yearByYear(children: Children, method: AggregationMethod): Float64Array {
  const { times } = children;
  if (times === undefined) return scoresOf(children, method);
  const scores = new Float64Array(times.length).fill(Number.NaN);
  for (const time of new Set(times)) {
    const rows = Int32Array.from(times.keys()).filter((row) => times[row] === time);
    const values = children.values.map((column) => Float64Array.from(rows, (row) => column[row] as number));
    const own = scoresOf({ ...children, values, times: undefined }, method);
    for (let place = 0; place < rows.length; place += 1) scores[rows[place] as number] = own[place] as number;
  }
  return scores;
}

function scoresOf(children: Children, method: AggregationMethod): Float64Array {
  const { values, weights } = children;
  switch (method.type) {
    case "arithmetic":
      return arithmeticMean(values, weights);
    case "geometric":
      return geometricMean(values, weights);
    case "harmonic":
      return harmonicMean(values, weights);
    case "power":
      return powerMean(values, weights, method.p);
    case "median":
      return weightedMedian(values, weights);
    case "copeland":
      return copelandScores(values, weights);
    case "owa":
      return orderedMean(values, Math.min(method.count, values.length), method.of);
    case "mean-min":
      return meanMin(values, weights, method);
    case "mazziotta-pareto":
      return mazziottaPareto(values, weights, method);
    case "adjusted-mazziotta-pareto":
      return adjustedMazziottaPareto(values, weights, references(children, method.reference), method.penalty).scores;
    case "benefit-of-the-doubt":
      return benefitOfTheDoubt(values, method).scores;
    case "directional-benefit-of-the-doubt":
      return directionalBenefitOfTheDoubt(values, lengths(children, method.direction));
    case "topsis":
      return topsis(values, weights);
    case "wroclaw":
      return wroclawDistance(values, weights).map((distance) => 1 - distance);
    case "dp2":
      return dp2(values, method.order && placesIn(children, method.order)).scores;
  }
}

/** One a child: the value that earns 100, its mean in the first year where none is named. */
export function references({ codes, values, times }: Children, named: Readonly<Record<string, number>>): Float64Array {
  const first = times?.reduce((earliest, time) => Math.min(earliest, time), Number.POSITIVE_INFINITY);
  return Float64Array.from(codes, (code, child) => {
    const column = values[child] as Float64Array;
    return named[code] ?? mean(times === undefined ? column : column.filter((_, row) => times[row] === first));
  });
}

/** One a child: the length of the direction, its mean where none is named. */
const lengths = ({ codes, values }: Children, named: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from(codes, (code, child) => named[code] ?? mean(values[child] as Float64Array));

/** Positions of those children that an order names. */
const placesIn = ({ codes }: Children, order: readonly string[]): number[] =>
  order.map((code) => codes.indexOf(code)).filter((place) => place >= 0);
