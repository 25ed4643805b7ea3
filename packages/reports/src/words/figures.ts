import type { Band, Translator, Unit } from "@urbimetry/model";
import { isPresent } from "../reading/measured-point.ts";
import type { MeasuredPoint } from "../reading/measured-point.ts";

/** Units whose figure says all: nothing is written after it. */
const bare: ReadonlySet<Unit["id"]> = new Set(["yes-no", "ratio", "coefficient", "number"]);

/** A figure as it is written: yes or no, with the elements met where they are known, or a number. */
export function figureText(translator: Translator, point: MeasuredPoint, figure: number): string {
  const { dataPoint, value } = point;
  if (dataPoint.unit !== "yes-no") return translator.number(figure, { decimals: dataPoint.decimals });
  const word = translator.text(figure > 0 ? "answer.yes" : "answer.no");
  const elements = isPresent(value) ? value.elements : null;
  if (elements === null || dataPoint.formula.type !== "all-of") return word;
  return translator.text("report.elements", { word, met: elements, of: dataPoint.formula.elements.length });
}

/** A target as it is written: with no more decimals than it has. */
export function targetText(translator: Translator, { dataPoint }: MeasuredPoint, target: number): string {
  if (dataPoint.unit === "yes-no") return translator.text(target > 0 ? "answer.yes" : "answer.no");
  return translator.number(target, { decimals: Math.max(2, dataPoint.decimals), trim: true });
}

/** What is written after a data point's figure; empty for units that need no word. */
export function unitText(translator: Translator, unit: string): string {
  return bare.has(unit) ? "" : translator.text(`unit.${unit}`);
}

/** A written figure with its unit, for a sentence. */
export function withUnit(translator: Translator, figure: string, unit: string): string {
  const words = unitText(translator, unit);
  return words === "" ? figure : translator.text("report.figure", { figure, unit: words });
}

/** Lowest and highest value that the stated quality allows; null where the value is given without one. */
export function intervalText(translator: Translator, point: MeasuredPoint): string | null {
  const { value, dataPoint } = point;
  if (!isPresent(value) || value.interval === null || dataPoint.unit === "yes-no") return null;
  const [low, high] = value.interval;
  if (low === high) return null;
  const style = { decimals: dataPoint.decimals };
  return translator.text("report.interval", {
    low: translator.number(low, style),
    high: translator.number(high, style),
  });
}

const edges = [33, 66, 95] as const;

const bandOf = (percent: number): number => edges.filter((edge) => percent >= edge).length;

/**
 * Decimals with which a percent of target is written: none, but as many as it takes that the written number lies in
 * the same band as the exact one. So 94.8 is never printed as 95 beside the band 66-95.
 *
 * @example percentDecimals(64.3) // => 0
 * @example percentDecimals(94.8) // => 1
 */
export function percentDecimals(percent: number): number {
  const decimals = [0, 1, 2, 3].find((count) => bandOf(Number(percent.toFixed(count))) === bandOf(percent));
  return decimals ?? 4;
}

/** Percent of target, as it is written. */
export function percentText(translator: Translator, percent: number): string {
  return translator.text("report.percent", {
    percent: translator.number(percent, { decimals: percentDecimals(percent) }),
  });
}

/** A band in words, e.g. `66–95 % of target`. */
export function bandText(translator: Translator, band: Band): string {
  return translator.text(`band.${band}`);
}
