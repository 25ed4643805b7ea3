import type { Absence, Band, KpiValue, Performance } from "@urbimetry/model";
import type { MarkKind } from "../bands/band-shape.tsx";

/** How one data point stands: in a band, with a figure that is not scored, or without a figure. */
export type PointState = Band | "no-benchmark" | "not-scored" | Absence;

/**
 * State of a data point from its value and its performance.
 *
 * @example pointState({ status: "withheld" }, { scored: false, reason: "no-value" }) // => "withheld"
 */
export function pointState(
  value: Pick<KpiValue, "status">,
  performance: { scored: true; band: Band } | Pick<Extract<Performance, { scored: false }>, "scored" | "reason">,
): PointState {
  if (performance.scored) return performance.band;
  if (value.status !== "computed" && value.status !== "reported") return value.status;
  return performance.reason === "no-benchmark" ? "no-benchmark" : "not-scored";
}

/**
 * The mark of a state: everything without a figure is dashed, everything with a figure but no score is pale.
 *
 * @example markOf("not-applicable") // => "absent"
 */
export function markOf(state: PointState): MarkKind {
  switch (state) {
    case "0-33":
    case "33-66":
    case "66-95":
    case "95+":
      return state;
    case "no-benchmark":
    case "not-scored":
      return "no-benchmark";
    case "missing":
    case "not-reported":
    case "not-applicable":
    case "withheld":
    case "not-verified":
      return "absent";
  }
}
