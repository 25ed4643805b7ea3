import type { IndexTable } from "../index-table.ts";
import { correlation, type CorrelationMethod } from "./correlation.ts";

/** An indicator that goes along with the size of its units. */
export interface DenominatorCorrelation {
  readonly indicator: string;
  readonly denominator: string;
  readonly correlation: number;
}

/**
 * Indicators whose correlation with a denominator is stronger than a threshold, in either direction: candidates to be
 * divided by it.
 *
 * @param table        indicators as they were collected
 * @param denominators denominator → one a row of the table; `NaN` is missing
 * @param threshold    0 to 1; strength that is not yet reported
 */
export function denominatorCorrelations(
  table: IndexTable,
  denominators: Readonly<Record<string, Float64Array>>,
  threshold: number,
  method: CorrelationMethod,
): DenominatorCorrelation[] {
  return table.columns.flatMap((indicator, column) =>
    Object.entries(denominators)
      .map(([denominator, sizes]) => ({
        indicator,
        denominator,
        correlation: correlation(table.values[column]!, sizes, method),
      }))
      .filter((pair) => Math.abs(pair.correlation) > threshold),
  );
}
