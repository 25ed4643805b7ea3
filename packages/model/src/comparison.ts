import type { Band } from "./performance.ts";

/** What happened to one data point between two periods of a city. Differences are later minus earlier. */
export interface Change {
  dataPointId: string;
  earlier: number | null;
  later: number | null;
  /** In the data point's unit; null when one of the two is absent. */
  difference: number | null;
  /** Difference as a part of the earlier value, null when that is 0 or absent. */
  relative: number | null;
  /**
   * Judged by the data point's direction. Where it has none, or the benchmark is a range or a ratio to one, by whether the
   * value came nearer to its target; `unjudged` where that cannot tell either.
   */
  direction: "better" | "worse" | "same" | "unjudged" | "appeared" | "disappeared" | "absent";
  earlierBand: Band | null;
  laterBand: Band | null;
  /** Bands moved up (positive) or down, null when one of the two is not scored. */
  bandMove: number | null;
}

/** Two periods of one city, data point by data point, in the framework's order. */
export interface Comparison {
  earlierPeriod: string;
  laterPeriod: string;
  changes: Change[];
  better: number;
  worse: number;
  same: number;
}
