import type { NormalisationMethod } from "@urbimetry/model";
import { ascendingRanks, percentileRanks } from "./scales/ascending-ranks.ts";
import { categorical } from "./scales/categorical.ts";
import { extremes } from "./scales/extremes.ts";
import { cut, linearScale } from "./scales/linear-scale.ts";
import { minMax } from "./scales/min-max.ts";
import { zScore } from "./scales/z-score.ts";

/** What one indicator's scale needs beside its values. Everything is undirected, in the indicator's unit. */
export interface ScalePoints {
  readonly direction: 1 | -1;
  /** Value of the reference unit. */
  readonly reference?: number | undefined;
  readonly target?: number | undefined;
  readonly goalposts?: { readonly worst: number; readonly best: number } | undefined;
}

/**
 * Values of one indicator on the scale of a method, before `outputRange`; the formulas are those of the README of
 * `NormalisationMethod`, and are followed where their result is `NaN` or infinite too.
 *
 * @param values  times their direction
 * @throws RangeError when the method needs a reference, target or goalposts that `points` doesn't have
 * @example [...scaleValues(new Float64Array([1, 3, 2]), { type: "borda", ties: "min" }, { direction: 1 })] // => [0, 2, 1]
 */
export function scaleValues(values: Float64Array, method: NormalisationMethod, points: ScalePoints): Float64Array {
  switch (method.type) {
    case "min-max":
      return minMax(values, method.range);
    case "z-score":
      return zScore(values, method);
    case "rank":
      return ascendingRanks(values, method.ties);
    case "borda":
      return ascendingRanks(values, method.ties).map((rank) => rank - 1);
    case "percentile-rank":
      return percentileRanks(values, method.ties);
    case "distance-to-maximum":
      return minMax(values, [0, 1]);
    case "fraction-of-maximum":
      return partsOf(values, extremes(values).max);
    case "distance-to-reference":
      return towards(values, points.direction * given(points.reference, "reference"), method.cap);
    case "distance-to-target":
      return towards(values, points.direction * given(points.target, "target"), method.cap);
    case "goalposts":
      return betweenGoalposts(values, given(points.goalposts, "goalposts"), points.direction, method);
    case "categorical":
      return categorical(values, method.percentiles, method.scores);
    case "direction-only":
      return values;
  }
}

const partsOf = (values: Float64Array, whole: number): Float64Array => values.map((value) => value / whole);

function given<T>(point: T | undefined, name: string): T {
  if (point === undefined) throw new RangeError(`scaleValues requires ${name}`);
  return point;
}

/** (x − min) ÷ (end − min), which is also 1 − (end − x) ÷ (end − min). */
function towards(values: Float64Array, end: number, cap: boolean): Float64Array {
  const scaled = linearScale(values, { zero: extremes(values).min, full: end });
  return cap ? cut(scaled, Number.NEGATIVE_INFINITY, 1) : scaled;
}

function betweenGoalposts(
  values: Float64Array,
  { worst, best }: { worst: number; best: number },
  direction: 1 | -1,
  { scale, clip, floor }: { scale: number; clip: boolean; floor: number },
): Float64Array {
  const scaled = linearScale(values, { zero: direction * worst, full: direction * best }, [floor, scale]);
  return clip ? cut(scaled, floor, scale) : scaled;
}
