/** Covariance over complete pairs, with n − 1. */
function covariance(x: Float64Array, y: Float64Array): number {
  let pairs = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]) || Number.isNaN(y[i])) continue;
    pairs++;
    sumX += x[i]!;
    sumY += y[i]!;
  }
  const meanX = sumX / pairs;
  const meanY = sumY / pairs;
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]) || Number.isNaN(y[i])) continue;
    sum += (x[i]! - meanX) * (y[i]! - meanY);
  }
  return pairs < 2 ? Number.NaN : sum / (pairs - 1);
}

/**
 * Cronbach's alpha: how consistently items speak of one thing, as k² times their mean covariance ÷ the sum of all k²
 * covariances. Items are taken on their own scales; covariances are pairwise complete, with n − 1.
 *
 * @param items columns of one length, at least two; `NaN` is missing
 * @returns at most 1, negative where items work against each other; `NaN` with fewer than two items or without any spread
 * @see OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 3.2
 * @example cronbachAlpha([Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4)]) // => 1
 */
export function cronbachAlpha(items: readonly Float64Array[]): number {
  const count = items.length;
  if (count < 2) return Number.NaN;
  let own = 0;
  let shared = 0;
  for (const [i, item] of items.entries()) {
    own += covariance(item, item);
    for (const other of items.slice(i + 1)) shared += 2 * covariance(item, other);
  }
  const mean = shared / (count * (count - 1));
  return (count * count * mean) / (own + shared);
}
