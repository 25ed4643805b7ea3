import type { IndexProblem, NormalisationMethod } from "@urbimetry/model";
import type { ScalePoints } from "./scale-values.ts";
import { extremes } from "./scales/extremes.ts";

/** What keeps values from getting a score, with the figures that tell why. */
export type ScaleFault = Pick<IndexProblem, "code" | "values">;

const needsSpread = new Set(["min-max", "z-score", "percentile-rank", "distance-to-maximum", "categorical"]);

/**
 * What keeps one indicator from its scale: values that are all the same or too far apart, points that are missing or don't
 * fit. Nothing when it has no values.
 *
 * @param values times their direction
 */
export function checkScale(values: Float64Array, method: NormalisationMethod, points: ScalePoints): ScaleFault | null {
  const { min, max } = extremes(values);
  if (Number.isNaN(min)) return null;
  if (!Number.isFinite(max - min)) return { code: "indicator-range-too-large", values: { minimum: min, maximum: max } };
  const constant = { code: "constant-indicator", values: { value: points.direction * min } };
  if (min === max && (needsSpread.has(method.type) || outputRangeOf(method) !== undefined)) return constant;
  switch (method.type) {
    case "fraction-of-maximum":
      return checkMaximum(max, method.compatibility === "coinr", points);
    case "distance-to-reference":
      return checkEnd(points.reference, referenceFaults, min, points);
    case "distance-to-target":
      return checkEnd(points.target, targetFaults, min, points);
    case "goalposts":
      return checkGoalposts(points);
    default:
      return null;
  }
}

/** The range onto which a method maps its results at last. */
export const outputRangeOf = (method: NormalisationMethod): readonly [number, number] | undefined =>
  method.type === "min-max" ? undefined : method.outputRange;

/** With a negative maximum x ÷ max turns the order round: the best value has the smallest result. */
function checkMaximum(max: number, asPeer: boolean, { direction }: ScalePoints): ScaleFault | null {
  if (max > 0 || (max < 0 && asPeer)) return null;
  return { code: max === 0 ? "maximum-zero" : "maximum-negative", values: { maximum: direction * max } };
}

/** What can be wrong with the value that earns full marks, by where it comes from. */
const referenceFaults = { end: "reference", missing: "reference-missing", worst: "reference-not-better-than-worst" };
const targetFaults = { end: "target", missing: "target-missing", worst: "target-not-better-than-worst" };

function checkEnd(
  end: number | undefined,
  faults: typeof referenceFaults,
  min: number,
  { direction }: ScalePoints,
): ScaleFault | null {
  if (end === undefined || Number.isNaN(end)) return { code: faults.missing, values: {} };
  return direction * end > min ? null : { code: faults.worst, values: { [faults.end]: end, worst: direction * min } };
}

function checkGoalposts({ goalposts, direction }: ScalePoints): ScaleFault | null {
  if (goalposts === undefined) return { code: "goalposts-missing", values: {} };
  const { worst, best } = goalposts;
  if (!Number.isFinite(worst) || !Number.isFinite(best) || !Number.isFinite(best - worst))
    return { code: "goalposts-not-finite", values: { worst: `${worst}`, best: `${best}` } };
  if (worst === best) return { code: "goalposts-coincide", values: { worst, best } };
  return direction * (best - worst) > 0 ? null : { code: "goalposts-against-direction", values: { worst, best } };
}
