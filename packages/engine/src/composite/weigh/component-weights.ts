import { principalComponents } from "../correlate/principal-components.ts";

/** Weights from the first principal component. */
export interface ComponentWeights {
  /** One a column: its loading as it is, which may be negative; their squares sum to 1. */
  weights: Float64Array;
  /** Share of the variance that the component holds, 0 to 1. */
  share: number;
}

/**
 * Loadings of the first principal component of the correlation matrix, over the rows without gaps. Of the two signs the one
 * with the larger sum is taken.
 *
 * @param columns each with one number a row; `NaN` is missing
 * @returns null where a column is constant over the complete rows, or there are fewer than two of them
 * @see OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 6.1
 * @example componentWeights([new Float64Array([1, 2, 3]), new Float64Array([1, 2, 3])]).share // => 1
 */
export function componentWeights(columns: readonly Float64Array[]): ComponentWeights | null {
  const components = principalComponents(columns);
  if (components === null) return null;
  const loadings = components.loadings[0] as Float64Array;
  const sum = loadings.reduce((total, loading) => total + loading, 0);
  return {
    weights: sum < 0 ? loadings.map((loading) => -loading) : loadings,
    share: components.shares[0] as number,
  };
}
