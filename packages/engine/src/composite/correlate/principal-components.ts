import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** Principal components of a group of columns. Components are in the order of their variance, the largest first. */
export interface PrincipalComponents {
  /** Rows of which no column is missing: what was analysed. */
  readonly rows: Int32Array;
  /** Variance of each component: eigenvalues, summing to the number of columns when scaled; ≥ 0. */
  readonly variances: Float64Array;
  /** Each variance as a share of all, and of all up to it; 0 to 1. */
  readonly shares: Float64Array;
  readonly cumulativeShares: Float64Array;
  /** One a component: a loading for each column, of length 1 together. The one of largest magnitude is positive. */
  readonly loadings: readonly Float64Array[];
  /** Mean and divisor of each column. */
  readonly centres: Float64Array;
  readonly scales: Float64Array;
}

function completeRows(columns: readonly Float64Array[]): Int32Array {
  const rows = Int32Array.from((columns[0] ?? new Float64Array(0)).keys());
  return rows.filter((row) => columns.every((column) => !Number.isNaN(column[row])));
}

interface Standardised {
  readonly centre: number;
  readonly scale: number;
  /** One a row: deviation from the centre ÷ scale. */
  readonly values: Float64Array;
}

function standardise(column: Float64Array, rows: Int32Array, scaled: boolean): Standardised {
  const centre = rows.reduce((sum, row) => sum + column[row]! / rows.length, 0);
  const deviations = Float64Array.from(rows, (row) => column[row]! - centre);
  if (!scaled) return { centre, scale: 1, values: deviations };
  // Divided by the largest first, so that squares stay within the range of a double.
  const largest = deviations.reduce((most, deviation) => Math.max(most, Math.abs(deviation)), 0);
  const parts = deviations.map((deviation) => deviation / largest);
  const spread = Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0) / (rows.length - 1));
  return { centre, scale: largest * spread, values: parts.map((part) => part / spread) };
}

/** The first loading whose magnitude is the largest, the last digits aside, made positive with all others. */
function withSign(loadings: Float64Array): Float64Array {
  const most = loadings.reduce((largest, loading) => Math.max(largest, Math.abs(loading)), 0);
  const telling = loadings.find((loading) => Math.abs(loading) >= most * (1 - 1e-9)) ?? 1;
  return telling < 0 ? loadings.map((loading) => -loading) : loadings;
}

/**
 * Principal components analysis of the correlation matrix, or of the covariance matrix (`scaled: false`), over the rows
 * that are complete. Standard deviations and covariances have n − 1.
 *
 * @param columns at least one, of one length; `NaN` is missing
 * @returns null where a column is constant over the complete rows, or there are fewer than two such rows
 * @see OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 3.1
 * @example Array.from(principalComponents([Float64Array.of(1, 2, 3), Float64Array.of(9, 8, 7)]).shares) // => [1, 0]
 */
export function principalComponents(
  columns: readonly Float64Array[],
  { scaled = true }: { scaled?: boolean } = {},
): PrincipalComponents | null {
  const rows = completeRows(columns);
  const degrees = rows.length - 1;
  if (columns.length === 0 || degrees < 1) return null;
  if (columns.some((column) => rows.every((row) => column[row] === column[rows[0]!]))) return null;
  const standardised = columns.map((column) => standardise(column, rows, scaled));
  if (standardised.some(({ scale }) => !(scale > 0 && scale < Infinity))) return null;
  const matrix = Matrix.zeros(columns.length, columns.length);
  for (const [i, { values: one }] of standardised.entries()) {
    for (const [j, { values: other }] of standardised.entries()) {
      if (j < i) continue;
      let sum = 0;
      for (let row = 0; row < one.length; row++) sum += one[row]! * other[row]!;
      const entry = scaled && i === j ? 1 : sum / degrees;
      matrix.set(i, j, entry);
      matrix.set(j, i, entry);
    }
  }
  const decomposition = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const order = [...decomposition.realEigenvalues.keys()].sort(
    (one, other) => decomposition.realEigenvalues[other]! - decomposition.realEigenvalues[one]!,
  );
  const variances = Float64Array.from(order, (i) => Math.max(0, decomposition.realEigenvalues[i]!));
  const whole = variances.reduce((sum, variance) => sum + variance, 0);
  const shares = variances.map((variance) => variance / whole);
  let sum = 0;
  return {
    rows,
    variances,
    shares,
    cumulativeShares: shares.map((share) => (sum += share)),
    loadings: order.map((i) => withSign(Float64Array.from(decomposition.eigenvectorMatrix.getColumn(i)))),
    centres: Float64Array.from(standardised, ({ centre }) => centre),
    scales: Float64Array.from(standardised, ({ scale }) => scale),
  };
}

/**
 * Scores of the analysed rows on one component: deviations from the means, scaled, times the loadings.
 *
 * @param component position, 0 for the first
 * @returns one an analysed row, in the order of `rows`
 */
export function componentScores(
  columns: readonly Float64Array[],
  { rows, centres, scales, loadings }: PrincipalComponents,
  component: number,
): Float64Array {
  return Float64Array.from(rows, (row) =>
    columns.reduce((sum, column, i) => sum + ((column[row]! - centres[i]!) / scales[i]!) * loadings[component]![i]!, 0),
  );
}
