import type { DataPoint, Translator } from "@urbimetry/model";

/** Units whose figure says all: nothing is written after it. */
const bare: ReadonlySet<string> = new Set(["yes-no", "ratio", "coefficient", "number"]);

/** What is written after a figure in a unit; empty for units that need no word. */
export function unitText(translator: Translator, unit: string): string {
  return bare.has(unit) ? "" : translator.text(`unit.${unit}`);
}

/**
 * A figure of a data point with its unit, rounded as the data point is shown: "9.1 µg/m³", "yes".
 *
 * @param style `trim` drops trailing zeros, for targets, which are round
 */
export function figureText(
  translator: Translator,
  point: DataPoint,
  value: number,
  style: { trim?: boolean } = {},
): string {
  if (point.unit === "yes-no") return translator.text(value === 0 ? "answer.no" : "answer.yes");
  const figure = translator.number(value, { decimals: point.decimals, ...style });
  const unit = unitText(translator, point.unit);
  return unit === "" ? figure : translator.text("chart.figure", { figure, unit });
}
