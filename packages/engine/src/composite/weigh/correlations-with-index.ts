import type { IndexProblem } from "@urbimetry/model";
import { correlation, type CorrelationMethod } from "../correlate/correlation.ts";
import { correlationMatrix } from "../correlate/correlation-matrix.ts";
import type { IndexTable } from "../index-table.ts";
import { standardDeviation } from "../statistics/standard-deviation.ts";
import type { StepContext } from "../step-context.ts";
import { effectiveWeights } from "../structure/effective-weights.ts";
import { scoresOfLevel } from "./scores-of-level.ts";

/** Correlation of each element of a level with the index; none where the index can't be computed, and why. */
export interface IndexCorrelations {
  correlations: Float64Array;
  problems: readonly IndexProblem[];
}

/**
 * How the elements of a level correlate with the index, as a function of their weights. With arithmetic means and without gaps
 * the index is a sum of the elements, and Pearson's correlations follow from those between them; otherwise the levels above
 * are aggregated each time.
 *
 * @param scores of the elements of the level, in the order of the structure
 */
export function correlationsWithIndex(
  { structure, weights, aggregation }: StepContext,
  { level, correlation: method }: { level: number; correlation: CorrelationMethod },
  scores: IndexTable,
): (own: Float64Array) => IndexCorrelations {
  const top = structure.levels.length;
  const replaced = (own: Float64Array): Float64Array[] =>
    weights.map((level_, below) => (below === level - 1 ? own : level_));
  const linear = (aggregation?.methods ?? []).every(({ type }) => type === "arithmetic");
  const complete = scores.values.every((column) => !column.some(Number.isNaN));
  if (linear && complete && method === "pearson") {
    const { correlations } = correlationMatrix(scores.values, "pearson");
    const deviations = Float64Array.from(scores.values, standardDeviation);
    return (own) => ({
      correlations: withSum(
        correlations,
        deviations,
        effectiveWeights(structure, replaced(own))[level - 1] as Float64Array,
      ),
      problems: [],
    });
  }
  return (own) => {
    const { table, problems } = scoresOfLevel(top, structure, replaced(own), aggregation?.methods, {
      table: scores,
      level,
    });
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) return { correlations: own.map(() => Number.NaN), problems: errors };
    const index = table.values[0] as Float64Array;
    return {
      correlations: Float64Array.from(scores.values, (column) => correlation(column, index, method)),
      problems: [],
    };
  };
}

/** Correlations of each column with Σ weight · column: R s ÷ √(sᵀ R s), s being weights times standard deviations. */
function withSum(correlations: readonly Float64Array[], deviations: Float64Array, weights: Float64Array): Float64Array {
  const sizes = weights.map((weight, place) => weight * (deviations[place] as number));
  const products = Float64Array.from(correlations, (row) =>
    row.reduce((sum, correlation, place) => sum + correlation * (sizes[place] as number), 0),
  );
  const variance = products.reduce((sum, product, place) => sum + product * (sizes[place] as number), 0);
  return products.map((product) => product / Math.sqrt(variance));
}
