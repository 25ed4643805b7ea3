import type { DataPoint, Framework } from "@urbimetry/model";
import { generateTruth } from "../generate/generate-truth.ts";
import { logit } from "../random/draws.ts";

/** Where the cities of the world stand on a data point, on a scale where differences are alike all along. */
export interface PointNorm {
  mean: number;
  deviation: number;
}

const cache = new WeakMap<Framework, readonly PointNorm[]>();

/** A value on the scale of its norm: log odds of a share, logarithm of an amount. */
export function normScale(point: DataPoint, value: number): number {
  if (point.validRange.max === 100) return logit(Math.min(Math.max(value, 0.5), 99.5) / 100);
  return Math.log(Math.max(value, 1e-3));
}

/** Norms of all data points, in the framework's order, from a small world of its own; kept beside the framework. */
export function pointNorms(framework: Framework): readonly PointNorm[] {
  const known = cache.get(framework);
  if (known) return known;
  const columns = framework.dataPoints.map((): number[] => []);
  for (const { years } of generateTruth({ framework, cities: 120, years: [2018, 2018], seed: 1 }))
    for (const { values } of years)
      framework.dataPoints.forEach((point, place) => columns[place]?.push(normScale(point, values[place] ?? 0)));
  const norms = columns.map((column) => {
    const mean = column.reduce((sum, one) => sum + one, 0) / column.length;
    const spread = column.reduce((sum, one) => sum + (one - mean) ** 2, 0) / column.length;
    return { mean, deviation: Math.max(Math.sqrt(spread), 0.05) };
  });
  cache.set(framework, norms);
  return norms;
}
