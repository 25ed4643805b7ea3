/** What a first look at the complete pairs of two columns tells. */
interface PairSums {
  pairs: number;
  sumX: number;
  sumY: number;
  isVariedX: boolean;
  isVariedY: boolean;
  /** Largest magnitudes, undivided. */
  largestX: number;
  largestY: number;
}

/** Sums over complete pairs, with both columns divided by a scale. */
function sumPairs(x: Float64Array, y: Float64Array, scaleX: number, scaleY: number): PairSums {
  let pairs = 0;
  let sumX = 0;
  let sumY = 0;
  let firstX = Number.NaN;
  let firstY = Number.NaN;
  let isVariedX = false;
  let isVariedY = false;
  let largestX = 0;
  let largestY = 0;
  for (let i = 0; i < x.length; i++) {
    const a = x[i]!;
    const b = y[i]!;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    if (pairs === 0) {
      firstX = a;
      firstY = b;
    } else {
      isVariedX ||= a !== firstX;
      isVariedY ||= b !== firstY;
    }
    pairs++;
    sumX += a / scaleX;
    sumY += b / scaleY;
    if (Math.abs(a) > largestX) largestX = Math.abs(a);
    if (Math.abs(b) > largestY) largestY = Math.abs(b);
  }
  return { pairs, sumX, sumY, isVariedX, isVariedY, largestX, largestY };
}

/** The correlation over complete pairs whose sums are known, with both columns divided by a scale. */
function correlatePairs(
  x: Float64Array,
  y: Float64Array,
  { pairs, sumX, sumY }: PairSums,
  scaleX: number,
  scaleY: number,
): number {
  const meanX = sumX / pairs;
  const meanY = sumY / pairs;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const a = x[i]! / scaleX - meanX;
    const b = y[i]! / scaleY - meanY;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  return correlationOfSums(xx, yy, xy);
}

/**
 * Pearson's correlation from the sums of squared deviations of two columns and of the products of their deviations.
 *
 * @returns −1 to 1
 * @example correlationOfSums(2, 8, 4) // => 1
 */
export function correlationOfSums(xx: number, yy: number, xy: number): number {
  // One root keeps a perfect correlation at exactly 1; two keep products in range.
  const product = xx * yy;
  const root = product > 1e-290 && product < Infinity ? Math.sqrt(product) : Math.sqrt(xx) * Math.sqrt(yy);
  return Math.max(-1, Math.min(1, xy / root));
}

const farFromOne = (scale: number): boolean => scale !== 0 && (scale > 1e100 || scale < 1e-100);

/**
 * Pearson's correlation of the pairs of which both values are there.
 *
 * @param x any finite numbers; `NaN` is missing
 * @param y one for each of `x`
 * @returns −1 to 1; `NaN` with fewer than two pairs, or when one side is constant
 * @throws RangeError when the two differ in length
 * @example pearson(Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6)) // => 1
 */
export function pearson(x: Float64Array, y: Float64Array): number {
  if (x.length !== y.length) {
    throw new RangeError(`pearson requires two columns of one length, got ${x.length} and ${y.length}`);
  }
  const plain = sumPairs(x, y, 1, 1);
  // Deviations of equal values from their computed mean may differ from 0 in the last digit.
  if (!plain.isVariedX || !plain.isVariedY) return Number.NaN;
  const { largestX, largestY } = plain;
  if (!farFromOne(largestX) && !farFromOne(largestY)) return correlatePairs(x, y, plain, 1, 1);
  // Squares of such numbers leave the range of a double.
  return correlatePairs(x, y, sumPairs(x, y, largestX, largestY), largestX, largestY);
}
