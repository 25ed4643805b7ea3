import type { AggregationMethod } from "@urbimetry/model";

type MeanType = Extract<AggregationMethod, { type: "arithmetic" | "geometric" | "harmonic" | "power" }>;

/** Whether a method is a mean on a bent scale: f(score) is the weighted mean of f(child). */
export const isMean = (method: AggregationMethod): method is MeanType =>
  method.type === "arithmetic" || method.type === "geometric" || method.type === "harmonic" || method.type === "power";

/**
 * Mean slope of a mean's scale f between two values: (f(a) − f(b)) ÷ (a − b), and f′ where they meet. f is x, ln x, −1 ÷ x
 * or xᵖ. For ln it is the inverse of the logarithmic mean of a and b.
 *
 * @returns a number of one sign for all values; infinite only where xᵖ has no slope at 0
 * @example meanSlope({ type: "harmonic", atLeast: 0 }, 2, 4) // => 0.125
 */
export function meanSlope(method: MeanType, a: number, b: number): number {
  const meet = Math.abs(a - b) <= 1e-8 * Math.max(Math.abs(a), Math.abs(b));
  switch (method.type) {
    case "arithmetic":
      return 1;
    case "geometric":
      return meet ? 1 / a : Math.log(a / b) / (a - b);
    case "harmonic":
      return 1 / (a * b);
    case "power":
      return meet ? method.p * a ** (method.p - 1) : (a ** method.p - b ** method.p) / (a - b);
  }
}
