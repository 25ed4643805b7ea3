/**
 * Raw data of an index: units (cities) by indicators, with groups and denominators.
 *
 * Columns are typed arrays with one number a row, in the order of `units`. Inside these tables alone, missing is `NaN`:
 * arithmetic over a million cells can't carry reasons; why a value is missing stays with the assessment it came from.
 */
export interface IndexData {
  /** One a row: id of the unit. In a panel a unit stands in one row for each of its times. */
  units: readonly string[];
  /** In a panel, one a row: the year. */
  times?: readonly number[];
  /** Unit → name to be shown. */
  names: Readonly<Record<string, string>>;
  /** Codes of the columns. */
  indicators: readonly string[];
  /** One a column, each with one number a row; `NaN` is missing. */
  values: readonly Float64Array[];
  /** Group → one a row, null where the unit has none. */
  groups: Readonly<Record<string, readonly (string | null)[]>>;
  /** Denominator → one a row. */
  denominators: Readonly<Record<string, Float64Array>>;
  /**
   * One a column: relative standard deviation of each value, 0 where it is exact; absent where nothing is known of it.
   */
  relativeError?: readonly Float64Array[];
  /** One a column: 1 where a verifier confirmed the value, else 0. */
  verified?: readonly Uint8Array[];
}

/**
 * Something that keeps an index, or a part of it, from being computed. The messages are
 * `indexProblem.<code>.message` and `indexProblem.<code>.fix`, filled with `values`, `element`, `unit`, `time` and `step`.
 */
export interface IndexProblem {
  code: string;
  severity: "error" | "warning";
  /** Id of the recipe's step. */
  step?: string;
  /** Indicator or aggregate. */
  element?: string;
  /** City. */
  unit?: string;
  time?: number;
  values: Record<string, string | number>;
}
