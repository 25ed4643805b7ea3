import type { Transformation, TreatmentSettings } from "@urbimetry/model";
import { passes } from "./passes.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { transformValues } from "./transform-values.ts";
import { within } from "./winsorise.ts";
import { type WinsorisingLimits, winsorisingLimits } from "./winsorising-limits.ts";

/** A shape, and whether the indicator passes with it. */
export interface TestedShape extends Shape {
  readonly passes: boolean;
}

/** What was done to one indicator. */
export interface IndicatorTreatment {
  /** As it came. */
  readonly before: TestedShape;
  /** False for fewer than four values, or where all are equal: such an indicator is left as it is. */
  readonly testable: boolean;
  /** Null where it was not tried: the indicator passed, or the settings don't winsorise. */
  readonly winsorised: {
    readonly points: number;
    /** Values above it were lowered to it; Infinity where there was none. */
    readonly upper: number;
    /** Values below it were raised to it; −Infinity where there was none. */
    readonly lower: number;
    readonly after: TestedShape;
  } | null;
  /** Rows that winsorising lowered, also where the transformation of the original values then took its place. */
  readonly lowered: Int32Array;
  /** Rows that winsorising raised. */
  readonly raised: Int32Array;
  /** Null where none was needed, or none is set. It is kept whether or not the indicator passes with it. */
  readonly transformed: { readonly transformation: Transformation; readonly after: TestedShape } | null;
}

const none = new Int32Array(0);

/**
 * Brings the outliers of one indicator in. One that passes is left as it is; else it is winsorised; if it still fails, the
 * transformation is applied to the original values, or to the winsorised ones with `combine`, and that is kept.
 *
 * With `force` nothing is tested: all points of `winsorise` are brought in, and the transformation is applied where there
 * are none, or with `combine`.
 *
 * @param x one a unit, `NaN` where missing, undirected; not changed, and given back where it stays as it is
 */
export function treatIndicator(
  x: Float64Array,
  settings: TreatmentSettings,
): { values: Float64Array; treatment: IndicatorTreatment } {
  const tested = (shape: Shape): TestedShape => ({ ...shape, passes: passes(shape, settings) });
  const before = tested(shapeOf(x));
  const testable = !Number.isNaN(before.skewness) && !Number.isNaN(before.kurtosis);
  const untouched = { before, testable, winsorised: null, lowered: none, raised: none, transformed: null };
  if (settings.force ? Number.isNaN(before.skewness) : before.passes || !testable)
    return { values: x, treatment: untouched };

  let limits: WinsorisingLimits | undefined;
  let treatment: IndicatorTreatment = untouched;
  let satisfied = false;
  if (settings.winsorise > 0) {
    limits = winsorisingLimits(x, { ...settings, points: settings.winsorise }, before);
    const { lower, upper, low, high, shape } = limits;
    const after = tested(shape);
    satisfied = settings.force ? !settings.combine : after.passes;
    treatment = {
      ...untouched,
      winsorised: { points: low + high, lower, upper, after },
      lowered: rowsBeyond(x, upper, high, 1),
      raised: rowsBeyond(x, lower, low, -1),
    };
  }
  const winsorised = () => (limits === undefined ? x : within(x, limits));
  if (satisfied || settings.transform === null) return { values: winsorised(), treatment };
  const values = transformValues(settings.combine ? winsorised() : x, settings.transform);
  const after = tested(shapeOf(values));
  return { values, treatment: { ...treatment, transformed: { transformation: settings.transform, after } } };
}

/** The `count` rows above a limit, or below it for `side` −1. */
function rowsBeyond(x: Float64Array, limit: number, count: number, side: 1 | -1): Int32Array {
  if (count === 0) return none;
  const rows = new Int32Array(count);
  let found = 0;
  for (let row = 0; found < count; row += 1) {
    if (side * x[row]! > side * limit) {
      rows[found] = row;
      found += 1;
    }
  }
  return rows;
}
