import type { ValidRange } from "@urbimetry/model";

/** A scale on which a series may go on in a straight line without leaving what can be. */
export type TrendScale = "logit" | "log" | "root" | "plain";

/** Shares are kept this far from none and all, in percent, because log odds have no answer to them. */
const edge = 0.05;

/**
 * The scale for a series: log odds for percentages, logarithm for amounts above zero, square root for counts that may be
 * zero, the value itself for anything else.
 *
 * @example trendScale([3, 4], { min: 0, max: 100 }) // => "logit"
 * @example trendScale([0, 4], { min: 0, max: null }) // => "root"
 */
export function trendScale(values: readonly number[], { min, max }: ValidRange): TrendScale {
  if (min === 0 && max === 100 && values.every((value) => value >= 0 && value <= 100)) return "logit";
  if (values.every((value) => value > 0)) return "log";
  return values.every((value) => value >= 0) ? "root" : "plain";
}

/** A value on its scale. @example toScale(1, "log") // => 0 */
export function toScale(value: number, scale: TrendScale): number {
  switch (scale) {
    case "logit": {
      const share = Math.min(Math.max(value, edge), 100 - edge) / 100;
      return Math.log(share / (1 - share));
    }
    case "log":
      return Math.log(value);
    case "root":
      return Math.sqrt(value);
    case "plain":
      return value;
  }
}

/** The value that stands at a place of a scale. @example fromScale(0, "logit") // => 50 */
export function fromScale(place: number, scale: TrendScale): number {
  switch (scale) {
    case "logit":
      return 100 / (1 + Math.exp(-place));
    case "log":
      return Math.exp(place);
    case "root":
      return Math.max(0, place) ** 2;
    case "plain":
      return place;
  }
}
