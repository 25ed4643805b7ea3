/** Coefficients of Γ(a + ½) ÷ Γ(a) = √a · Σ cₖ ÷ aᵏ for large a (DLMF 5.11.13 with its generalised Bernoulli numbers). */
const gammaRatioSeries = [
  1,
  -1 / 8,
  1 / 128,
  5 / 1024,
  -21 / 32_768,
  -399 / 262_144,
  869 / 4_194_304,
  39_325 / 33_554_432,
] as const;
const seriesFrom = 40;

/** Γ(a + ½) ÷ Γ(a), without the digits that a difference of two log-gammas would lose. */
function halfGammaRatio(a: number): number {
  let shifted = a;
  let factor = 1;
  for (; shifted < seriesFrom; shifted++) factor *= shifted / (shifted + 0.5);
  let sum = 0;
  for (let k = gammaRatioSeries.length - 1; k >= 0; k--) sum = sum / shifted + gammaRatioSeries[k]!;
  return factor * Math.sqrt(shifted) * sum;
}

/**
 * Continued fraction of the incomplete beta function I(x; a, b), without its front factor xᵃ yᵇ ÷ B(a, b), by Lentz's
 * method. Of the known ones it is the one that keeps its digits when a is large; it converges for x < a ÷ (a + b).
 *
 * @param y 1 − x, given apart so that no digits are lost
 * @see A. R. DiDonato, A. H. Morris (1992), Algorithm 708, ACM Transactions on Mathematical Software 18, equation 9
 */
function betaFraction(x: number, y: number, a: number, b: number): number {
  const lambda = x < 0.5 ? a - (a + b) * x : (a + b) * y - b;
  let c = (a / (a + 1)) * (lambda + 1);
  let d = 0;
  let fraction = c;
  for (let n = 1; n <= 10_000; n++) {
    const odd = a + 2 * n - 1;
    const numerator = ((a + n - 1) / odd) * ((a + b + n - 1) / odd) * n * (b - n) * x * x;
    const denominator = n + (n * (b - n) * x) / odd + ((a + n) / (odd + 2)) * (lambda + 1 + n * (1 + y));
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 4e-16) break;
  }
  return 1 / fraction;
}

/**
 * Chance that a t-distributed variable lies at least as far from 0 as `t`, on either side.
 *
 * This is the regularised incomplete beta function I(x; df ÷ 2, ½) at x = df ÷ (df + t²), exact to about 13 digits, far
 * into the tails too (less where the result is below 1e-290).
 *
 * @param t any number; its sign plays no part
 * @param df degrees of freedom, > 0
 * @returns 0 to 1; `NaN` when `t` is
 * @throws RangeError if `df` is not greater than zero
 * @see DLMF 8.17
 * @example studentTTwoSided(2, 10).toFixed(6) // => "0.073388"
 */
export function studentTTwoSided(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`studentTTwoSided requires degrees of freedom greater than zero, got ${df}`);
  if (Number.isNaN(t)) return Number.NaN;
  const a = df / 2;
  const s = Math.abs(t) / Math.sqrt(df);
  if (s === 0) return 1;
  const logX = s < 1e8 ? -Math.log1p(s * s) : -2 * Math.log(s);
  const x = Math.exp(logX);
  const rest = s < 1 ? (s * s) / (1 + s * s) : 1 / (1 + 1 / s / s);
  const front = (Math.exp(a * logX) * Math.sqrt(rest) * halfGammaRatio(a)) / Math.sqrt(Math.PI);
  if (x < a / (a + 0.5)) return Math.min(1, front * betaFraction(x, rest, a, 0.5));
  return Math.max(0, 1 - front * betaFraction(rest, x, 0.5, a));
}

/**
 * Two-sided p-value of a correlation: the chance of one at least as far from 0 where there is none, by
 * t = r √((n − 2) ÷ (1 − r²)) with n − 2 degrees of freedom.
 *
 * @param r     correlation, −1 to 1
 * @param pairs number of complete pairs it was computed from
 * @returns 0 to 1; `NaN` when `r` is, or with fewer than three pairs
 * @example correlationPValue(0, 20) // => 1
 * @example correlationPValue(1, 20) // => 0
 */
export function correlationPValue(r: number, pairs: number): number {
  if (Number.isNaN(r) || pairs < 3) return Number.NaN;
  const unexplained = (1 - r) * (1 + r);
  if (unexplained <= 0) return 0;
  return studentTTwoSided(r * Math.sqrt((pairs - 2) / unexplained), pairs - 2);
}
