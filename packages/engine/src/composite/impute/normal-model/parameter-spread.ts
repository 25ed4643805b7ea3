import { AndersonAcceleration } from "./anderson.ts";
import { transposedInverse } from "./cholesky.ts";
import { dot } from "./dot.ts";
import { expectedMoments, observedMoments, type SummedMoments } from "./expected-moments.ts";
import {
  distributionOf,
  factorOf,
  mostLikely,
  type NormalParameters,
  packed,
  type Ridge,
  unpacked,
} from "./normal-parameters.ts";
import type { StandardisedRows } from "./standardised-rows.ts";

/**
 * How the parameters would differ had other rows been seen: one direction for each group of rows that is left out. Their outer
 * products add up to the covariance of the parameters (group jackknife).
 */
export interface ParameterSpread {
  /** One a direction: change of the means. */
  readonly means: readonly Float64Array[];
  /**
   * One a direction: change W of the covariance Σ = L Lᵀ, as L W Lᵀ; rows, all of W. In these coordinates a change can be
   * exponentiated, so that a drawn covariance is one.
   */
  readonly shapes: readonly Float64Array[];
}

/** Rows are left out one by one up to so many, and above in so many groups. */
const mostSingles = 100;
const groups = 50;
/** Rows that the share of missing information is read from. */
const mostRows = 1000;
/** A direction is known when the next correction is below this share of it. */
const precision = 0.01;
const mostCorrections = 30;

/**
 * Uncertainty of fitted parameters by leaving out groups of rows.
 *
 * Leaving out changes the expected moments; that the gaps would then be filled otherwise, too, is what the solution of
 * (1 − DM) d = d₁ adds, d₁ being the change after one EM step and DM the derivative of the EM map, whose size is the share
 * of missing information.
 *
 * @param rows those with the same gaps one after the other
 * @see Dempster, Laird and Rubin (1977) for DM as share of missing information; Meng and Rubin (1991), J. Am. Stat. Assoc. 86,
 *      p. 899–909; Shao and Tu (1995), The Jackknife and Bootstrap, section 5.2, for groups
 */
export function parameterSpread(
  data: StandardisedRows,
  rows: Int32Array,
  fit: NormalParameters,
  ridge: Ridge,
): ParameterSpread {
  const means: Float64Array[] = [];
  const shapes: Float64Array[] = [];
  const distribution = distributionOf(fit);
  const factor = factorOf(fit);
  if (distribution === null || factor === null) return { means, shapes };
  const size = data.columns;
  const inverse = transposedInverse(factor, size);
  const count = rows.length <= mostSingles ? rows.length : groups;
  // Groups are made by the order of the data, not of the gaps: groups with the same gaps each would hide how much gaps vary.
  const groupOf = new Int32Array(data.rows);
  rows
    .slice()
    .sort()
    .forEach((row, place) => (groupOf[row] = place % count));
  const parts: SummedMoments[] = [];
  for (let group = 0; group < count; group += 1) {
    const members = rows.filter((row) => groupOf[row] === group);
    const moments = expectedMoments(data, members, observedMoments(data, members), distribution);
    if (moments === null) return { means, shapes };
    parts.push(moments);
  }
  const total = parts.reduce(plus);
  const at = packed(fit);
  const step = emStep(data, thinned(rows), ridge);
  const mapped = step(at);
  const scale = Math.sqrt((count - 1) / count);
  for (const part of parts) {
    const first = difference(packed(mostLikely(plus(total, part, -1), ridge)), at);
    const direction = mapped === null ? first : settled(first, (change) => derivative(step, at, mapped, change));
    const change = unpacked(
      direction.map((value) => value * scale),
      size,
    );
    means.push(change.mean);
    shapes.push(whitened(change.covariance, inverse, size));
  }
  return { means, shapes };
}

/** Solution d of d = first + DM d. */
function settled(first: Float64Array, derived: (change: Float64Array) => Float64Array | null): Float64Array {
  const acceleration = new AndersonAcceleration();
  let direction = first;
  for (let correction = 0; correction < mostCorrections; correction += 1) {
    const change = derived(direction);
    if (change === null) return direction;
    const next = change.map((value, place) => value + first[place]!);
    const gap = difference(next, direction);
    if (length(gap) < precision * length(next)) return next;
    direction = acceleration.next(direction, next);
  }
  return direction;
}

type EmStep = (parameters: Float64Array) => Float64Array | null;

/** One EM step over some rows, from parameters to parameters. */
function emStep(data: StandardisedRows, rows: Int32Array, ridge: Ridge): EmStep {
  const observed = observedMoments(data, rows);
  return (parameters) => {
    const distribution = distributionOf(unpacked(parameters, data.columns));
    const moments = distribution === null ? null : expectedMoments(data, rows, observed, distribution);
    return moments === null ? null : packed(mostLikely(moments, ridge));
  };
}

/** DM times a change, by a small difference; smaller where the covariance would not bear it. */
function derivative(step: EmStep, at: Float64Array, mapped: Float64Array, change: Float64Array): Float64Array | null {
  const largest = change.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return change;
  for (const small of [1e-4, 1e-6, 1e-8]) {
    const share = small / largest;
    const moved = step(at.map((value, place) => value + share * change[place]!));
    if (moved !== null) return moved.map((value, place) => (value - mapped[place]!) / share);
  }
  return null;
}

/** L⁻¹ C L⁻ᵀ. @param inverse of the lower triangle L, transposed */
function whitened(c: Float64Array, inverse: Float64Array, size: number): Float64Array {
  // Rows of the inverse factor, for sums along rows.
  const rows = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) for (let i = j; i < size; i += 1) rows[i * size + j] = inverse[j * size + i]!;
  const half = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1)
    for (let k = 0; k < size; k += 1) half[i * size + k] = dot(rows, i * size, c, k * size, i + 1);
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) result[i * size + j] = dot(half, i * size, rows, j * size, j + 1);
  return result;
}

/** Rows spread evenly over all, not more than are needed. */
function thinned(rows: Int32Array): Int32Array {
  const every = Math.ceil(rows.length / mostRows);
  return rows.filter((_, place) => place % every === 0);
}

function plus(one: SummedMoments, other: SummedMoments, times: number): SummedMoments {
  const sign = times === -1 ? -1 : 1;
  return {
    count: one.count + sign * other.count,
    sums: one.sums.map((value, place) => value + sign * other.sums[place]!),
    products: one.products.map((value, place) => value + sign * other.products[place]!),
  };
}

const difference = (one: Float64Array, other: Float64Array): Float64Array =>
  one.map((value, place) => value - other[place]!);

const length = (change: Float64Array): number => Math.sqrt(dot(change, 0, change, 0, change.length));
