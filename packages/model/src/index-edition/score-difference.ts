/**
 * Why one score is another: between two cities of an edition, or of one city between two editions or years. The points of
 * the parts add up to `to` − `from`.
 */
export interface ScoreDifference {
  /** City that is explained. */
  unit: string;
  /** Id of the city it is compared with; or the edition or year, as it is to be written. */
  against: string;
  from: number;
  to: number;
  parts: ScorePart[];
}

export interface ScorePart {
  /**
   * - `data`: the city's own figures (between two cities: theirs);
   * - `method`: another recipe or other goalposts;
   * - `peers`: other cities moved, came or left, and with them what the city is measured against.
   */
  cause: "data" | "method" | "peers";
  /** Element that the points are of; null for a cause as a whole. */
  element: string | null;
  points: number;
}
