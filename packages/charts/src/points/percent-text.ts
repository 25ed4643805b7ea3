import type { Translator } from "@urbimetry/model";
import { bandEdges } from "../bands/band-edges.ts";

/**
 * A percentage of target as it is written: whole, or with as many decimals as it takes that the written number lies
 * in the same band as the exact one. So 94.8 is never written as 95 beside the band 66–95.
 *
 * @param percent ≥ 0
 */
export function percentText(translator: Translator, percent: number): string {
  const decimals = percentDecimals(percent);
  return translator.text("chart.percent", { percent: translator.number(percent, { decimals }) });
}

/**
 * Decimals that `percentText` writes, 0 to 4.
 *
 * @example percentDecimals(64.3) // => 0
 * @example percentDecimals(94.8) // => 1
 */
export function percentDecimals(percent: number): number {
  const passed = (value: number) => bandEdges.filter((edge) => value >= edge).length;
  return [0, 1, 2, 3].find((count) => passed(Number(percent.toFixed(count))) === passed(percent)) ?? 4;
}
