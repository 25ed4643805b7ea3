import type { Transformation } from "@urbimetry/model";
import { shapeOf } from "./shape.ts";

/**
 * An indicator on another scale; all transformations keep the order of the units.
 *
 * - `log`: ln(x − min + 0.01 (max − min))
 * - `log-plus-one`: ln(x − min + 1)
 * - `box-cox`: with y = x − min + 1, (y^λ − 1) ÷ λ, or ln y for λ = 0
 * - `two-sided-log`: `log` where the skewness is above 0, else −ln(max + 0.01 (max − min) − x)
 * - `log-gii`: ln((max − 1)(x − min) ÷ (max − min) + 1), `NaN` where its argument is not positive
 *
 * Where max = min the logarithm of 0 gives −Infinity, and `log-gii` gives `NaN`: it's for the caller to say so.
 *
 * @param x one a unit, `NaN` where missing; not changed
 * @see COIN tool and COINr (Becker et al., 2022) for the logarithms; Box and Cox (1964), with a shift that makes x positive
 * @example [...transformValues(Float64Array.of(3, 4, 3), { type: "log-plus-one" })] // => [0, Math.LN2, 0]
 */
export function transformValues(x: Float64Array, transformation: Transformation): Float64Array {
  let min = Infinity;
  let max = -Infinity;
  for (let row = 0; row < x.length; row += 1) {
    const value = x[row]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const margin = 0.01 * (max - min);
  switch (transformation.type) {
    case "log":
      return logarithms(x, min, margin);
    case "log-plus-one":
      return logarithms(x, min, 1);
    case "two-sided-log":
      return shapeOf(x).skewness > 0 ? logarithms(x, min, margin) : x.map((value) => -Math.log(max + margin - value));
    case "box-cox": {
      const { lambda } = transformation;
      if (lambda === 0) return logarithms(x, min, 1);
      return x.map((value) => ((value - min + 1) ** lambda - 1) / lambda);
    }
    case "log-gii":
      return x.map((value) => {
        const argument = ((max - 1) * (value - min)) / (max - min) + 1;
        return argument > 0 ? Math.log(argument) : Number.NaN;
      });
  }
}

/** ln(x − min + margin); the difference first, which is exact where x is near min. */
function logarithms(x: Float64Array, min: number, margin: number): Float64Array {
  const result = new Float64Array(x.length);
  for (let row = 0; row < x.length; row += 1) result[row] = Math.log(x[row]! - min + margin);
  return result;
}
