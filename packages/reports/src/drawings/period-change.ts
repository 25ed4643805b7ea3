import { PeriodChange } from "@urbimetry/charts";
import type { Assessment, Comparison } from "@urbimetry/model";
import { createElement } from "react";
import { chartWidth, narrowWidth } from "../document/drawing.ts";
import type { Brush, Drawing } from "../document/drawing.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** Where data points stood and stand on the scale of percent of target, in the order of their ids. */
export function periodChange(
  { assessment, framework, translator }: CityReading,
  {
    earlier,
    comparison,
    dataPointIds,
  }: { earlier: Assessment; comparison: Comparison; dataPointIds: readonly string[] },
  widthMm: number,
): Drawing {
  const chart = (brush: Brush, width: number) =>
    createElement(PeriodChange, {
      earlier,
      comparison,
      dataPointIds,
      framework,
      translator,
      width,
      later: assessment,
      ...brush,
    });
  return {
    draw: (brush) => chart(brush, chartWidth(widthMm)),
    drawNarrow: (brush) => chart(brush, narrowWidth),
    decorative: false,
    widthMm,
  };
}
