import type { DataPoint, Translator } from "@urbimetry/model";

/** A figure of a data point with its unit, rounded as the data point is shown: "9.1 µg/m³", "yes". */
export function figureText(translator: Translator, point: DataPoint, value: number): string {
  if (point.unit === "yes-no") return translator.text(value === 0 ? "chart.no" : "chart.yes");
  const figure = translator.number(value, { decimals: point.decimals });
  return translator.text("chart.figure", { figure, unit: translator.text(`unit.${point.unit}`) });
}
