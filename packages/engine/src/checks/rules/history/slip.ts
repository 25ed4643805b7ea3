import type { CheckContext } from "../../context/check-context.ts";
import type { DataPointPlan } from "../../plan/check-plan.ts";

/** A value that is off last year's by a factor that slips make. */
export interface Slip {
  /** `ten`: a power of ten; `unit`: another unit of time or energy; `fraction`: a percentage given as a part of one. */
  kind: "ten" | "unit" | "fraction";
  /** What last year's value has to be multiplied by to come near this year's: 1000, 0.01, 365. */
  factor: number;
  last: number;
}

/** Factors between units in which the quantities of a data point are kept, by its unit. */
const unitFactors: Readonly<Record<string, readonly number[]>> = {
  "litre-per-day-per-capita": [365, 30.4], // a year's or a month's water for a day's
  "kwh-per-capita-year": [1 / 277.8, 1 / 12], // gigajoules; a month's use
  "gj-per-capita-year": [277.8, 3.6], // kilowatt-hours; megawatt-hours turned the wrong way
  "ekwh-per-square-metre-year": [3.6, 1 / 12], // megajoules; a month's use
  minutes: [60, 1 / 60], // seconds; hours
};

/** How near the decimal logarithm of the ratio must be to a power of ten, by the power: real changes are smaller. */
const window = (power: number): number => (power === 1 ? 0.12 : power === 2 ? 0.25 : 0.5);

/**
 * How this year's value slipped against last year's, null where it did not or nothing can be said.
 *
 * Rare events (`erratic`) are left out: last year's number says nothing about this year's.
 */
export function slipAgainstLastYear({ numbers, previous }: CheckContext, point: DataPointPlan): Slip | null {
  const value = numbers[point.index];
  const last = previous?.numbers[point.index];
  if (value === undefined || last === undefined || value <= 0 || last <= 0) return null;
  if (point.yesNo || point.plausible.change === "erratic") return null;
  const ratio = value / last;
  if (ratio < 2.6 && ratio > 1 / 2.6) return null;
  if (point.percent && Math.abs(value - last) < 0.03 * (point.plausible.high ?? 100)) return null;
  if (point.percentOfWhole && value <= 1 && last > 1 && Math.abs(Math.log(ratio * 100)) < 0.47) {
    return { kind: "fraction", factor: 0.01, last };
  }
  for (const factor of unitFactors[point.dataPoint.unit] ?? []) {
    if (Math.abs(Math.log(ratio / factor)) < 0.18) return { kind: "unit", factor, last };
  }
  const logarithm = Math.log10(ratio);
  const power = Math.round(logarithm);
  if (power === 0 || Math.abs(logarithm - power) > window(Math.abs(power))) return null;
  return { kind: "ten", factor: 10 ** power, last };
}
