import type { Benchmark, Better, Change } from "@urbimetry/model";

/** What tells the direction of a change: two figures, which way is better, and how both were scored. */
export interface JudgedChange {
  earlier: number;
  later: number;
  better: Better;
  rule: Benchmark["rule"]["type"];
  /** Percents of target, null when one of the two is not scored. */
  percents: readonly [earlier: number, later: number] | null;
}

/** Two figures that differ by less than this part are the same: only their last binary digits differ. */
const tolerance = 1e-9;

const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));

/**
 * Whether a change is for the better.
 *
 * A data point with one good direction is judged by it. One that is best at a target, or whose benchmark is a range, is
 * judged by whether it came nearer to its target; where both figures meet it, or there is no target, it is not judged.
 *
 * @example directionOf({ earlier: 97, later: 97.4, better: "higher", rule: "linear-up", percents: null }) // => "better"
 * @example directionOf({ earlier: 1.3, later: 1.1, better: "target", rule: "ratio-to-one", percents: [77, 91] }) // => "better"
 */
export function directionOf({ earlier, later, better, rule, percents }: JudgedChange): Change["direction"] {
  // Two plans that are not complete are both a no, and yet one may have more of the elements.
  const isCounted = rule === "share-of-elements" && percents !== null && !isSame(percents[0], percents[1]);
  if (isSame(earlier, later) && !isCounted) return "same";
  const oneWay = (better === "higher" || better === "lower") && rule !== "range" && rule !== "ratio-to-one";
  if (oneWay) return later > earlier === (better === "higher") ? "better" : "worse";
  if (percents === null || isSame(percents[0], percents[1])) return "unjudged";
  return percents[1] > percents[0] ? "better" : "worse";
}
