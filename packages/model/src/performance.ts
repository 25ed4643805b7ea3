import type { Interval } from "./value.ts";

/** The four bands, in percent of target. A value on an edge belongs to the upper band. */
export const bands = ["0-33", "33-66", "66-95", "95+"] as const;
export type Band = (typeof bands)[number];

/** Points that a band earns. */
export type Points = 1 | 2 | 3 | 4;

/** A data point set against its benchmark. */
export interface Performed {
  scored: true;
  dataPointId: string;
  /** Percent of target, ≥ 0; above 100 where the value is better than its target and the rule says by how much. */
  percent: number;
  /** The same cut to 0 to 100, which is what earns points and what charts draw. */
  percentOfScale: number;
  band: Band;
  points: Points;
  /** Target as a number in the data point's unit. */
  benchmark: number;
  /** Chance of each band when the value's interval reaches over an edge, adding up to 1; null when it does not. */
  bandChances: Record<Band, number> | null;
  /** Lowest and highest percent of target that the value's interval allows; null when the value has none. */
  percentInterval?: Interval | null;
  /** Data points that the rule adds to the value and that have no usable figure, so that they counted as nothing. */
  missingParts?: string[];
}

/** A data point that is not scored, and why. */
export interface NotPerformed {
  scored: false;
  dataPointId: string;
  reason: "no-value" | "no-benchmark" | "out-of-range" | "not-scorable";
  /** Target where there is one though there is no value. */
  benchmark: number | null;
}

export type Performance = Performed | NotPerformed;

/**
 * The score of a group: points ÷ (4 × scored), with coverage beside it.
 *
 * Unreported and unbenchmarked data points stay out of the sum and in the count.
 */
export interface GroupScore {
  level: "category" | "section" | "subDimension" | "dimension" | "city";
  id: string;
  points: number;
  scored: number;
  reported: number;
  total: number;
  /** 25 to 100, null when nothing is scored. */
  percent: number | null;
  band: Band | null;
}
