import { seededRandom } from "./random.ts";
import { sobolDirections } from "./sobol-directions.ts";

const bits = 32;

/** The 32 direction numbers of one dimension, each as a fraction of 2³². */
function directionsOf(dimension: number): Int32Array {
  const directions = new Int32Array(bits);
  const [degree, coefficients, m] = sobolDirections[dimension]!;
  for (let bit = 0; bit < bits; bit += 1) {
    if (degree === 0) directions[bit] = 1 << (bits - 1 - bit);
    else if (bit < degree) directions[bit] = m[bit]! << (bits - 1 - bit);
    else {
      let next = directions[bit - degree]! ^ (directions[bit - degree]! >>> degree);
      for (let term = 1; term < degree; term += 1)
        if ((coefficients >>> (degree - 1 - term)) & 1) next ^= directions[bit - term]!;
      directions[bit] = next;
    }
  }
  return directions;
}

/** Most dimensions that `sobolPoints` knows: 64. */
export const mostSobolDimensions: number = sobolDirections.length;

/**
 * Quasi-random points that fill the unit cube more evenly than random ones: the Sobol sequence in Gray-code order, from
 * its first point on.
 *
 * With a seed, a digital shift moves all points of a dimension by the same random bits: every point is then uniformly
 * distributed, and none lies on the origin. Powers of two fill the cube most evenly.
 *
 * @param count      points, 0 to 2³¹
 * @param dimensions 1 to 64
 * @param seed       whole number ≥ 0; without it the points are not shifted, and the first one is the origin
 * @returns one row of `dimensions` numbers from 0 to below 1 after the other
 * @throws RangeError for more dimensions than there are direction numbers
 * @see Sobol (1967); Antonov and Saleev (1979) for the Gray-code order; Joe and Kuo (2008) for the direction numbers
 * @example [...sobolPoints(4, 2)] // => [0, 0, 0.5, 0.5, 0.75, 0.25, 0.25, 0.75]
 */
export function sobolPoints(count: number, dimensions: number, seed?: number): Float64Array {
  if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= mostSobolDimensions))
    throw new RangeError(`sobolPoints requires 1 to ${mostSobolDimensions} dimensions, got ${dimensions}`);
  if (!(Number.isInteger(count) && count >= 0 && count <= 2 ** 31))
    throw new RangeError(`sobolPoints requires 0 to 2³¹ points, got ${count}`);
  const points = new Float64Array(count * dimensions);
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    const directions = directionsOf(dimension);
    let digits = seed === undefined ? 0 : Math.floor(seededRandom(seed, dimension)() * 2 ** bits) | 0;
    for (let point = 0; point < count; point += 1) {
      points[point * dimensions + dimension] = (digits >>> 0) / 2 ** bits;
      // Gray code: from one point to the next a single digit changes, the lowest one that is 0 in the point's number.
      digits ^= directions[31 - Math.clz32(~point & (point + 1))]!;
    }
  }
  return points;
}
