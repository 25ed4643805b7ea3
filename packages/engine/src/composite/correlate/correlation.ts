import { kendall } from "./kendall.ts";
import { pearson } from "./pearson.ts";
import { spearman } from "./spearman.ts";

/** Of values, of average ranks, or of the order of pairs (τ-b). */
export type CorrelationMethod = "pearson" | "spearman" | "kendall";

const methods: Record<CorrelationMethod, (x: Float64Array, y: Float64Array) => number> = { pearson, spearman, kendall };

/**
 * Correlation of two columns over their complete pairs.
 *
 * @returns −1 to 1; `NaN` with fewer than two pairs, or when one side is constant
 * @example correlation(Float64Array.of(1, 2, 9), Float64Array.of(3, 2, 1), "spearman") // => -1
 */
export function correlation(x: Float64Array, y: Float64Array, method: CorrelationMethod): number {
  return methods[method](x, y);
}
