/** The correlation over complete pairs, with both columns divided by a scale. */
function scaledPearson(x: Float64Array, y: Float64Array, scaleX: number, scaleY: number): number {
  let pairs = 0;
  let sumX = 0;
  let sumY = 0;
  let firstX = Number.NaN;
  let firstY = Number.NaN;
  let isVariedX = false;
  let isVariedY = false;
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
  }
  // Deviations of equal values from their computed mean may differ from 0 in the last digit.
  if (!isVariedX || !isVariedY) return Number.NaN;
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

/** Largest magnitude of the values that are there. */
function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
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
  const scaleX = largest(x);
  const scaleY = largest(y);
  // Squares of such numbers leave the range of a double.
  return farFromOne(scaleX) || farFromOne(scaleY)
    ? scaledPearson(x, y, scaleX === 0 ? 1 : scaleX, scaleY === 0 ? 1 : scaleY)
    : scaledPearson(x, y, 1, 1);
}
