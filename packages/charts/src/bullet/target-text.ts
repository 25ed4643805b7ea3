import type { DataPoint, Translator } from "@urbimetry/model";
import { figureText } from "../points/figure-text.ts";
import { percentText } from "../points/percent-text.ts";
import type { PointResult } from "../points/sentences.ts";

/** A target with its direction: "target 60.0 % or more", "target 5.0 µg/m³ or less". */
export function targetText(translator: Translator, point: DataPoint, benchmark: number): string {
  const target = figureText(translator, point, benchmark, { trim: true });
  const higher = point.better === "higher" && point.unit !== "yes-no";
  const id = higher ? "chart.bullet.atLeast" : point.better === "lower" ? "chart.bullet.atMost" : "chart.bullet.around";
  return translator.text(id, { target });
}

/** What a bullet shows beside the value: the target, and how far the value may lie from what is shown. */
export function bulletDescription(translator: Translator, { point, performance }: PointResult): string {
  if (performance.benchmark === null) return translator.text("chart.bullet.noTarget");
  const target = targetText(translator, point, performance.benchmark);
  if (!performance.scored || !performance.percentInterval) return target;
  const [low, high] = performance.percentInterval;
  return translator.text("chart.bullet.interval", {
    target,
    low: percentText(translator, low),
    high: percentText(translator, high),
  });
}
