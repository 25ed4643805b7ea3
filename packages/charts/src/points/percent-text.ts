import type { Translator } from "@urbimetry/model";
import { bandEdges } from "../bands/band-edges.ts";

/**
 * A percentage of target as it is shown: whole, or with one decimal where rounding would lift it over the edge of a
 * band: 94.6 stays below 95.
 *
 * @param percent ≥ 0
 */
export function percentText(translator: Translator, percent: number): string {
  return translator.text("chart.percent", { percent: shownPercent(percent) });
}

/**
 * The number that `percentText` shows.
 *
 * @example shownPercent(94.67) // => 94.6
 * @example shownPercent(64.5) // => 65
 */
export function shownPercent(percent: number): number {
  const whole = Math.round(percent);
  const lifted = bandEdges.some((edge) => percent < edge && whole >= edge);
  return lifted ? Math.floor(percent * 10) / 10 : whole;
}
