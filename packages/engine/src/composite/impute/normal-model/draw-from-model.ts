import { normal } from "../../../ranking/normal.ts";
import { choleskyFactor, inverseOfFactored } from "./cholesky.ts";
import { GapConditional, type NormalDistribution } from "./gap-conditional.ts";
import type { NormalModel } from "./normal-model.ts";
import { distributionOf, factorOf } from "./normal-parameters.ts";
import { type StandardisedRows, standardisedRows } from "./standardised-rows.ts";

/**
 * Columns with their gaps filled by the means they are expected to have, given what is there in their row.
 *
 * A row without anything gets the means of the columns. Values that are there stay to the last digit; a column without any
 * value stays empty.
 *
 * @param columns those that the model was fitted to, or as many like them; not changed
 */
export function fillFromModel(model: NormalModel, columns: readonly Float64Array[]): Float64Array[] {
  return filled(model, columns, distributionOf(model.fit), null);
}

/**
 * Columns with their gaps drawn from the model: mean and covariance are drawn first, so that their own uncertainty is in the
 * draw, then the gaps of every row given what is there.
 *
 * The model has to be fitted with `forDraws`; else its parameters are taken to be known.
 *
 * @param columns those that the model was fitted to, or the same with other values; not changed
 * @param random  numbers from 0 to below 1
 */
export function drawFromModel(
  model: NormalModel,
  columns: readonly Float64Array[],
  random: () => number,
): Float64Array[] {
  return filled(model, columns, drawDistribution(model, random), random);
}

/** Parameters drawn from around the most likely ones: normal, in coordinates in which every draw is a covariance. */
function drawDistribution(model: NormalModel, random: () => number): NormalDistribution | null {
  const { fit, spread } = model;
  const factor = factorOf(fit);
  if (factor === null || spread === null || spread.means.length === 0) return distributionOf(fit);
  const size = fit.mean.length;
  const mean = fit.mean.slice();
  const shape = new Float64Array(size * size);
  spread.means.forEach((means, direction) => {
    const amount = normal(random);
    const change = spread.shapes[direction]!;
    for (let place = 0; place < size; place += 1) mean[place]! += amount * means[place]!;
    for (let place = 0; place < shape.length; place += 1) shape[place]! += amount * change[place]!;
  });
  // L E with E lower triangular, so that L E Eᵀ Lᵀ ≈ L (1 + shape) Lᵀ.
  const drawn = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = factor[i * size + j]! * Math.exp(bounded(shape[j * size + j]! / 2));
      for (let k = j + 1; k <= i; k += 1) sum += factor[i * size + k]! * shape[k * size + j]!;
      drawn[i * size + j] = sum;
    }
  const precision = inverseOfFactored(drawn, size);
  return choleskyFactor(precision, size) === null ? distributionOf(fit) : { mean, precision };
}

/** Beyond a factor of 20 a linear change of the logarithm says nothing any more. */
const bounded = (exponent: number): number => Math.max(-3, Math.min(3, exponent));

/** Rows of the last columns that a model was given: draws without other raw values fill the same ones again and again. */
const lastRows = new WeakMap<NormalModel, { columns: readonly Float64Array[]; rows: StandardisedRows }>();

function rowsOf(model: NormalModel, columns: readonly Float64Array[]): StandardisedRows {
  const own = Array.from(model.modelled, (position) => columns[position]!);
  const last = lastRows.get(model);
  if (last?.columns.every((column, position) => column === own[position])) return last.rows;
  const rows = standardisedRows(own, model.scales);
  lastRows.set(model, { columns: own, rows });
  return rows;
}

/** @param random null for conditional means */
function filled(
  model: NormalModel,
  columns: readonly Float64Array[],
  distribution: NormalDistribution | null,
  random: (() => number) | null,
): Float64Array[] {
  const { modelled, scales, constants } = model;
  const result = columns.map((column, position) => withConstant(column, constants[position]!));
  for (const position of modelled) result[position] = columns[position]!.slice();
  const data = rowsOf(model, columns);
  if (distribution === null) throw new RangeError("drawFromModel requires a model whose covariance is not singular");
  const conditional = new GapConditional(data, distribution);
  const noise = new Float64Array(data.columns);
  const { starts, missing } = data;
  for (let row = 0; row < data.rows; row += 1) {
    const from = starts[row]!;
    const count = starts[row + 1]! - from;
    if (count === 0) continue;
    if (!conditional.setGaps(row)) throw new RangeError("drawFromModel requires a covariance that is not singular");
    conditional.setMeans(row);
    if (random !== null) {
      for (let gap = 0; gap < count; gap += 1) noise[gap] = normal(random);
      conditional.solveTransposed(noise);
    }
    for (let gap = 0; gap < count; gap += 1) {
      const column = missing[from + gap]!;
      let z = conditional.means[gap]!;
      if (random !== null) z += smallSample(model.observed[column]!, data.columns - count) * noise[gap]!;
      result[modelled[column]!]![row] = scales[column]!.centre + z * scales[column]!.spread;
    }
  }
  return result;
}

/**
 * Factor by which the residual deviation of a maximum likelihood fit is too small: a regression on q columns over n rows leaves
 * n − q − 1 degrees of freedom. At most 2, where columns are about as many as rows.
 */
const smallSample = (n: number, q: number): number => Math.sqrt(n / Math.max(n - q - 1, n / 4));

function withConstant(column: Float64Array, constant: number): Float64Array {
  return Number.isNaN(constant) ? column : column.map((value) => (Number.isNaN(value) ? constant : value));
}
