import type { Framework, KpiValue, Submission } from "@urbimetry/model";

/**
 * How comparable cities are spread on one data point, in its unit.
 *
 * `count` is the number of cities behind the figures; fewer than eight are not used.
 */
export interface PeerStatistics {
  count: number;
  min: number;
  p10: number;
  median: number;
  p90: number;
  max: number;
}

/** Figures of the country, to set the city's against. */
export interface NationalFigures {
  /** Gross domestic product per inhabitant and year, in the currency of the city's profile. */
  gdpPerCapita?: number;
  /** National values by data point id, each in the data point's unit. */
  values?: Readonly<Record<string, number>>;
}

/** What the rule book is run over: one city and period, and what is known around it. */
export interface CheckInput {
  framework: Framework;
  submission: Submission;
  /** One for each data point, in the framework's order. */
  values: readonly KpiValue[];
  /** The same city's last period; the submission opens the rules that compare inputs. */
  previous?: { submission?: Submission; values: readonly KpiValue[] };
  /** One for each data point, in the framework's order, null where there are no comparable cities. */
  peers?: readonly (PeerStatistics | null)[];
  national?: NationalFigures;
}
