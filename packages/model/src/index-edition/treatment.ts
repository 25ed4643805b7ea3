import { z } from "zod";

/**
 * A transformation of one indicator's values x, with range = max − min.
 *
 * | type | result |
 * | --- | --- |
 * | `log` | ln(x − min + 0.01 range) |
 * | `log-plus-one` | ln(x − min + 1) |
 * | `box-cox` | ((x − min + 1)^λ − 1) ÷ λ, or ln for λ = 0 |
 * | `two-sided-log` | `log` where the skewness is above 0, else −ln(max + 0.01 range − x) |
 * | `log-gii` | ln((max − 1)(x − min) ÷ range + 1), missing where the argument is not positive |
 */
export const Transformation = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("log") }),
  z.strictObject({ type: z.literal("log-plus-one") }),
  z.strictObject({ type: z.literal("log-gii") }),
  z.strictObject({ type: z.literal("two-sided-log") }),
  z.strictObject({ type: z.literal("box-cox"), lambda: z.number() }),
]);
export type Transformation = z.infer<typeof Transformation>;

/**
 * How outliers are brought in. An indicator passes when |skewness| < `skewness` or the excess kurtosis < `kurtosis`;
 * one that passes is left as it is.
 *
 * It is winsorised first, at most `winsorise` points; if it still fails, the transformation is applied to the original
 * values, or to the winsorised ones with `combine`.
 */
export const TreatmentSettings = z.strictObject({
  /** Most points that may be changed; 0 for no winsorising. */
  winsorise: z.number().int().min(0).default(5),
  skewness: z.number().positive().default(2),
  kurtosis: z.number().default(3.5),
  transform: Transformation.nullable().default({ type: "log" }),
  combine: z.boolean().default(false),
  /** Treat without testing: all points of `winsorise`, or the transformation where there are none, or both with `combine`. */
  force: z.boolean().default(false),
});
export type TreatmentSettings = z.infer<typeof TreatmentSettings>;
