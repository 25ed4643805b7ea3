import { dot } from "./dot.ts";

/**
 * Cholesky factor L of a symmetric matrix A = L Lᵀ, as rows of a lower triangle; zeros above.
 *
 * @param a     rows of A, `size` × `size`; only its lower triangle is read
 * @param least smallest pivot that is accepted, as a share of the diagonal: 1e-10 refuses a variable of which the ones
 *              before it explain all but 1e-10
 * @returns null when A is not positive definite, or nearly not
 * @example [...choleskyFactor(Float64Array.of(4, 2, 2, 5), 2)] // => [2, 0, 1, 2]
 */
export function choleskyFactor(a: Float64Array, size: number, least = 0): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const sum = a[i * size + j]! - dot(lower, i * size, lower, j * size, j);
      if (i > j) lower[i * size + j] = sum / lower[j * size + j]!;
      else if (sum > least * a[i * size + i]! && sum > 0) lower[i * size + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}

/**
 * Inverse of a lower triangle, transposed: row j holds column j of the inverse, from its diagonal on.
 *
 * @param lower   rows of the triangle, `size` × `size`
 * @param inverse taken as the place for the result when given, at least `size` × `size` long
 */
export function transposedInverse(
  lower: Float64Array,
  size: number,
  inverse: Float64Array = new Float64Array(size * size),
): Float64Array {
  for (let j = 0; j < size; j += 1) {
    const start = j * size;
    inverse[start + j] = 1 / lower[start + j]!;
    for (let i = j + 1; i < size; i += 1) {
      inverse[start + i] = -dot(lower, i * size + j, inverse, start + j, i - j) / lower[i * size + i]!;
    }
  }
  return inverse;
}

/**
 * Inverse of A = L Lᵀ from its factor, all of it.
 *
 * @example [...inverseOfFactored(Float64Array.of(2, 0, 0, 1), 2)] // => [0.25, 0, 0, 1]
 */
export function inverseOfFactored(lower: Float64Array, size: number): Float64Array {
  const turned = transposedInverse(lower, size);
  const result = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      const sum = dot(turned, j * size + j, turned, k * size + j, size - j);
      result[j * size + k] = sum;
      result[k * size + j] = sum;
    }
  }
  return result;
}
