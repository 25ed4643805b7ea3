/** A fitted classifier: the log odds of class 1 are `intercept` + Σ weights · features. */
export interface LogisticModel {
  intercept: number;
  weights: Float64Array;
}

/**
 * Fits a logistic regression by Newton's method, with a small ridge so that perfectly separable classes have an answer.
 *
 * @param rows   features, one list a case, all of one length; standardised
 * @param labels one a case, 0 or 1
 * @param ridge  penalty on squared weights (not on the intercept), > 0
 * @throws RangeError where there is not one label for each row
 */
export function fitLogistic(rows: readonly Float64Array[], labels: readonly number[], ridge = 1): LogisticModel {
  if (rows.length !== labels.length || rows.length === 0)
    throw new RangeError(`fitLogistic requires one label for each row, got ${rows.length} and ${labels.length}`);
  const size = (rows[0]?.length ?? 0) + 1;
  let beta = new Float64Array(size);
  for (let step = 0; step < 50; step += 1) {
    const gradient = new Float64Array(size);
    const curvature = Array.from({ length: size }, () => new Float64Array(size));
    rows.forEach((row, place) => {
      const odds = oddsOf(row, beta);
      const chance = 1 / (1 + Math.exp(-odds));
      const [miss, weight] = [(labels[place] ?? 0) - chance, Math.max(chance * (1 - chance), 1e-9)];
      for (let i = 0; i < size; i += 1) {
        const one = i === 0 ? 1 : (row[i - 1] ?? 0);
        gradient[i] = (gradient[i] ?? 0) + miss * one;
        const line = curvature[i] as Float64Array;
        for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + weight * one * (j === 0 ? 1 : (row[j - 1] ?? 0));
      }
    });
    for (let i = 0; i < size; i += 1) {
      const line = curvature[i] as Float64Array;
      if (i > 0) {
        gradient[i] = (gradient[i] ?? 0) - ridge * (beta[i] ?? 0);
        line[i] = (line[i] ?? 0) + ridge;
      }
      for (let j = 0; j < i; j += 1) (curvature[j] as Float64Array)[i] = line[j] ?? 0;
    }
    const move = solve(curvature, gradient);
    beta = beta.map((value, i) => value + (move[i] ?? 0));
    if (move.every((value) => Math.abs(value) < 1e-8)) break;
  }
  return { intercept: beta[0] ?? 0, weights: beta.slice(1) };
}

const oddsOf = (row: Float64Array, beta: Float64Array): number =>
  row.reduce((sum, value, place) => sum + value * (beta[place + 1] ?? 0), beta[0] ?? 0);

/** Log odds of class 1 for a case. */
export const logOdds = ({ intercept, weights }: LogisticModel, row: Float64Array): number =>
  row.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), intercept);

/** Solves a symmetric positive definite system by elimination. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const a = matrix.map((line) => Float64Array.from(line));
  const b = Float64Array.from(right);
  const size = b.length;
  for (let i = 0; i < size; i += 1) {
    const pivot = a[i] as Float64Array;
    for (let j = i + 1; j < size; j += 1) {
      const line = a[j] as Float64Array;
      const factor = (line[i] ?? 0) / (pivot[i] ?? 1);
      if (factor === 0) continue;
      for (let k = i; k < size; k += 1) line[k] = (line[k] ?? 0) - factor * (pivot[k] ?? 0);
      b[j] = (b[j] ?? 0) - factor * (b[i] ?? 0);
    }
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    const line = a[i] as Float64Array;
    for (let k = i + 1; k < size; k += 1) b[i] = (b[i] ?? 0) - (line[k] ?? 0) * (b[k] ?? 0);
    b[i] = (b[i] ?? 0) / (line[i] ?? 1);
  }
  return b;
}

/**
 * Chance that a case of class 1 scores above one of class 0, ties half: the area under the receiver operating curve.
 *
 * @returns 0.5 when scores say nothing, 1 when they tell all
 */
export function areaUnderCurve(scores: readonly number[], labels: readonly number[]): number {
  const order = scores.map((score, place) => ({ score, label: labels[place] ?? 0 })).sort((a, b) => a.score - b.score);
  let [ranks, ones] = [0, 0];
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && order[to]?.score === order[from]?.score) to += 1;
    const rank = (from + 1 + to) / 2;
    for (; from < to; from += 1) {
      if (order[from]?.label !== 1) continue;
      ranks += rank;
      ones += 1;
    }
  }
  const zeros = order.length - ones;
  return ones === 0 || zeros === 0 ? Number.NaN : (ranks - (ones * (ones + 1)) / 2) / (ones * zeros);
}
