import type { Translator } from "@urbimetry/model";
import type { WaterfallStep } from "./waterfall-steps.ts";

/** Decimals with which points are written. */
export const scoreDecimals = 1;

/** The figure of a step as it is written: with a sign where it is added, without where it is a score. */
export function stepFigure(translator: Translator, { kind, printed }: WaterfallStep, decimals: number): string {
  return translator.number(printed, { decimals, signed: kind === "part" || kind === "heading" });
}
