import { coordinateOf, type PreparedFactor } from "../draws/factor.ts";
import { mostSobolDimensions, sobolPoints } from "../sobol-sequence.ts";

/** Points at which the index is computed to learn what moves its places. */
export interface SensitivityDesign {
  /** `exact`: all combinations of options. `sampled`: A, B, and A with each factor's coordinate from B, point by point. */
  readonly method: "exact" | "sampled";
  /** How many points there are in all. */
  readonly runs: number;
  /** Number of a point → one coordinate a factor. */
  coordinates(number: number): ArrayLike<number>;
}

/**
 * All combinations where every factor has options and there are no more combinations than runs of a sample; else a Sobol
 * sample of `n` points, n (factors + 2) runs.
 *
 * @param n      points of a sample, ≥ 2
 * @param method when it is not left to this rule
 * @throws RangeError for more than 32 factors, or fewer than two points, or exact shares of
 * factors without options
 */
export function sensitivityDesign(
  factors: readonly PreparedFactor[],
  { n, seed, method }: { n: number; seed: number; method?: "exact" | "sampled" },
): SensitivityDesign {
  const width = factors.length + 2;
  if (!(Number.isInteger(n) && n >= 2)) throw new RangeError(`sensitivity requires at least two points, got ${n}`);
  const chances = factors.map(({ options }) => options?.chances ?? null);
  if (chances.every((options) => options !== null)) {
    const combinations = chances.reduce((product, options) => product * options.length, 1);
    if (method === "exact" || (method === undefined && combinations <= n * width))
      return { method: "exact", runs: combinations, coordinates: (number) => combinationAt(chances, number) };
  }
  if (method === "exact") throw new RangeError("exact sensitivity requires factors with options");
  if (2 * factors.length > mostSobolDimensions)
    throw new RangeError(`sensitivity requires at most ${mostSobolDimensions / 2} factors, got ${factors.length}`);
  const points = sobolPoints(n, 2 * factors.length, seed);
  return {
    method: "sampled",
    runs: n * width,
    coordinates(number) {
      const start = Math.floor(number / width) * 2 * factors.length;
      const kind = number % width;
      const from = kind === 1 ? start + factors.length : start;
      const coordinates = points.slice(from, from + factors.length);
      if (kind >= 2) coordinates[kind - 2] = points[start + factors.length + kind - 2]!;
      return coordinates;
    },
  };
}

/** A coordinate in the middle of each option's chance; the option of the first factor changes fastest. */
function combinationAt(chances: readonly (readonly number[])[], number: number): Float64Array {
  let left = number;
  return Float64Array.from(chances, (options) => {
    const option = left % options.length;
    left = Math.floor(left / options.length);
    return coordinateOf(options, option);
  });
}
