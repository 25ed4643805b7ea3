import type { KpiValue, PresentValue } from "@urbimetry/model";

/** Whether a data point has a figure. */
export function isPresent(value: KpiValue): value is PresentValue {
  return value.status === "computed" || value.status === "reported";
}
